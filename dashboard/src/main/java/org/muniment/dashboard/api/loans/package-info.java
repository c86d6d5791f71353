/**
 * {@code /loans}: what is asked for, approved, out and back.
 *
 * <p>Example: {@code POST /api/v1/loans {"barcode": "B-1", "borrower": "Li Ming", "kind": "loan",
 * "purpose": "audit"}} answers 201 with the loan in state {@code requested}; {@code POST
 * /api/v1/loans/17/approve {}}, {@code …/issue {"pieces": 3}} and {@code …/return {"pieces": 2,
 * "condition": "one page missing"}} lead it to its end, with a finding.
 */
package org.muniment.dashboard.api.loans;
