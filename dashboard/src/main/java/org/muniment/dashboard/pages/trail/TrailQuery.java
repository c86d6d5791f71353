package org.muniment.dashboard.pages.trail;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.text.Visible;
import org.muniment.port.Trail.Filter;

/**
 * What somebody looks for in the trail.
 *
 * @param form as it was sent, with what is wrong in it
 * @param filter from the beginning of one local day to the end of another
 * @param below only entries with a smaller number
 */
record TrailQuery(Form form, Filter filter, long below) {
  private static final List<String> FIELDS = List.of("from", "to", "person", "action");
  private static final int MAX_SHOWN = 40;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  static TrailQuery of(Context ctx, Words words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FIELDS) {
      values.put(field, Optional.ofNullable(ctx.queryParam(field)).orElse("").strip());
    }
    Map<String, String> problems = new LinkedHashMap<>();
    Filter filter =
        new Filter(
            day(values, "from", words, problems).map(day -> begin(words, day)),
            day(values, "to", words, problems).map(day -> begin(words, day.plusDays(1))),
            Optional.of(values.get("person")).filter(text -> !text.isEmpty()),
            Optional.of(values.get("action")).filter(text -> !text.isEmpty()));
    return new TrailQuery(
        new Form(values, problems, problems.values().stream().findFirst()),
        filter,
        below(ctx.queryParam("below")));
  }

  /** For links: what was asked, without where in the list. */
  String query() {
    return FIELDS.stream()
        .filter(field -> form.given(field).isPresent())
        .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  boolean isNewest() {
    return below == Long.MAX_VALUE;
  }

  private static Instant begin(Words words, LocalDate day) {
    return day.atStartOfDay(words.zone()).toInstant();
  }

  private static Optional<LocalDate> day(
      Map<String, String> values, String field, Words words, Map<String, String> problems) {
    String text = values.get(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return Optional.of(day);
      }
    } catch (DateTimeException none) {
      // Said below, as for a day that is centuries away.
    }
    problems.put(field, words.say("audit.day.wrong", Visible.brief(text, MAX_SHOWN)));
    return Optional.empty();
  }

  private static long below(String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
  }
}
