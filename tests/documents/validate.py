"""What three independent validators say against PDF files, one line a complaint.

validate.py FILE...: PDF/A-2a and PDF/UA-1 by page-validation and pdf_oxide, PDF/UA-1 by pdfua.
Ends with 1 if anybody complains. They check what a machine can; passing means "not contradicted".
"""

import sys

import page
import pdf_oxide
import pdfua

# The entries of an outline lead from one to the next: a chain as long as a file has pages.
LIMITS = page.SafetyLimits(max_reference_depth=100_000, max_form_invocations=1_000_000)


def by_page(file):
    for profile in ("2a", "ua1"):
        chosen = page.ValidationProfile(profile)
        report = page.validate_pdf(file, profile=chosen, limits=LIMITS)
        for failure in report.failures:
            yield f"page-validation {profile}: {failure.rule_id} {failure.message}"
        if not report.is_compliant and not report.failures:
            yield f"page-validation {profile}: not compliant"


def by_oxide(file):
    document = pdf_oxide.PdfDocument(file)
    for name, result in (
        ("2a", document.validate_pdf_a("2a")),
        ("ua", document.validate_pdf_ua()),
    ):
        for error in result["errors"]:
            yield f"pdf_oxide {name}: {error}"
        if not result["valid"] and not result["errors"]:
            yield f"pdf_oxide {name}: not valid"


def by_pdfua(file):
    report = pdfua.validate(file)
    for finding in report.findings:
        yield f"pdfua: {finding}"


complaints = [
    f"{file}: {complaint}"
    for file in sys.argv[1:]
    for by in (by_page, by_oxide, by_pdfua)
    for complaint in by(file)
]
print("\n".join(complaints))
sys.exit(1 if complaints else 0)
