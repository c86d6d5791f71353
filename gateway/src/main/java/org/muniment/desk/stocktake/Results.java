package org.muniment.desk.stocktake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.ResultForm;
import org.muniment.port.Office;

/** What was sealed. */
final class Results {
  private final Office office;

  Results(Office office) {
    this.office = office;
  }

  /** Empty while it is not closed. */
  Optional<Result> of(long id) {
    return office.stocktakes().result(id).map(ResultForm::read);
  }

  static Map<String, Resolution> answers(Result result) {
    Map<String, Resolution> answers = new HashMap<>();
    for (Decided decided : result.lines()) {
      decided.resolution().ifPresent(it -> answers.put(decided.line().subject(), it));
    }
    return answers;
  }
}
