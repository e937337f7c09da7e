// Package readback opens documents in the programs of others: DOCX and XLSX
// in LibreOffice and pandoc, PDF in the tools of Poppler, HTML in Chromium with
// axe-core. What they read is compared with the model.
//
// Those programs are not on every machine, and so the tests that ask for them
// run only where [Wanted] finds them: .ci/documents installs them and says where.
package readback
