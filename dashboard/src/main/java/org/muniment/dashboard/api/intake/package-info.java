/**
 * Holdings in and out as lists.
 *
 * <p>Example: {@code POST /api/v1/holdings/import?dryRun=true} with a CSV as its body answers
 * {@code {"accepted": 12, "refused": 1, "warnings": 0, "problems": [{"row": 7, "column": "条码",
 * "message": "…", "severity": "error"}], …}} and changes nothing.
 */
package org.muniment.dashboard.api.intake;
