package org.muniment.domain.holding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How long records are kept (rule N1): the periods of all three schemes. Each has a text {@code
 * retention.<key>}.
 */
public enum Retention {
  PERMANENT("Y", 0, Scheme.PRESENT, Scheme.OLDER),
  YEARS_30("D30", 30, Scheme.PRESENT),
  YEARS_10("D10", 10, Scheme.PRESENT),
  LONG("C", 0, Scheme.OLDER),
  SHORT("D", 0, Scheme.OLDER),
  /** As the school decides. */
  SCHOOL_LONG("C", 0, Scheme.SCHOOL),
  SCHOOL_SHORT("D", 5, Scheme.SCHOOL),
  SCHOOL_TEMPORARY("L", 1, Scheme.SCHOOL);

  /** Which periods an archive chooses from; each has a text {@code retention.scheme.<key>}. */
  public enum Scheme {
    /** Permanent, 30 years, 10 years. */
    PRESENT,
    /** Permanent, long, short. */
    OLDER,
    /** Long, short (5 years), temporary (1 year). */
    SCHOOL;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scheme> of(String key) {
      return Stream.of(values()).filter(scheme -> scheme.key().equals(key)).findFirst();
    }

    /** The periods of this scheme, the longest first. */
    public List<Retention> periods() {
      return Stream.of(Retention.values()).filter(r -> r.schemes.contains(this)).toList();
    }
  }

  private final String code;
  private final int years;
  private final List<Scheme> schemes;

  Retention(String code, int years, Scheme... schemes) {
    this.code = code;
    this.years = years;
    this.schemes = List.of(schemes);
  }

  /** {@code permanent}, {@code 30-years}, {@code school-short}. */
  public String key() {
    return switch (this) {
      case YEARS_30 -> "30-years";
      case YEARS_10 -> "10-years";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  public static Optional<Retention> of(String key) {
    return Stream.of(values()).filter(retention -> retention.key().equals(key)).findFirst();
  }

  /** What stands in an archival code (DA/T 13): {@code Y}, {@code D30}. */
  public String code() {
    return code;
  }

  /** Empty for what is kept for ever or as long as is decided. */
  public OptionalInt years() {
    return years == 0 ? OptionalInt.empty() : OptionalInt.of(years);
  }
}
