package org.muniment.desk.daylog;

import org.muniment.domain.daylog.Basis;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.text.FieldHash;

/** Tells two bases apart without keeping them. */
final class LogBasis {
  private static final String NONE = "-";

  private LogBasis() {}

  /** 64 hexadecimal digits; equal bases have the same. */
  static String hash(Basis basis) {
    FieldHash hash = new FieldHash().add(basis.sources().size());
    basis.sources().forEach(source -> add(hash, source));
    hash.add(basis.limits().size());
    basis.limits().forEach((quantity, course) -> add(hash.add(quantity.key()), course));
    basis.times().times().forEach(time -> hash.add(time.toString()));
    return hash.hex();
  }

  private static void add(FieldHash hash, Basis.Source source) {
    hash.add(source.sensor())
        .add(source.code().value())
        .add(Boolean.toString(source.outdoor()))
        .add(source.hold().toMillis())
        .add(source.stays().size());
    source.stays().forEach(stay -> hash.add(stay.fromMillis()).add(stay.toMillis()));
    hash.add(source.offsets().size());
    source
        .offsets()
        .forEach(
            offset ->
                hash.add(offset.quantity().key())
                    .add(offset.fromMillis())
                    .add(Double.toString(offset.offset())));
  }

  private static void add(FieldHash hash, LimitsCourse course) {
    hash.add(course.parts().size());
    for (LimitsCourse.Part part : course.parts()) {
      hash.add(part.fromMillis()).add(part.limits().map(LogBasis::text).orElse(NONE));
    }
  }

  private static String text(Limits limits) {
    return limits.low() + " " + limits.high();
  }
}
