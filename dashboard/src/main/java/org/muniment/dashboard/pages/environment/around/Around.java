package org.muniment.dashboard.pages.environment.around;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;

/**
 * What stands around a page of one place and one period.
 *
 * @param code the place's
 * @param label of the period
 * @param previous and {@code next} addresses; no next when the period ends today
 * @param query the period as addresses take it
 */
public record Around(
    String code,
    String name,
    Part part,
    List<Tab> tabs,
    List<Link> parts,
    List<Choice> spans,
    String label,
    String previous,
    Optional<String> next,
    String query) {
  /** A place to choose. */
  public record Tab(String href, String name, boolean chosen) {}

  /** Another page about the same place and period. */
  public record Link(Icon icon, String textKey, String href, boolean chosen) {}

  /** A span to choose. */
  public record Choice(String textKey, String href, boolean chosen) {}

  public static Around of(Words words, List<Place> places, Place place, Part part, Period period) {
    String code = place.code().value();
    LocalDate today = words.today();
    return new Around(
        code,
        place.name(),
        part,
        places.stream()
            .map(
                one ->
                    new Tab(part.href(one.code().value(), period), one.name(), one.equals(place)))
            .toList(),
        links(place, part, period),
        Arrays.stream(Span.values())
            .map(
                span ->
                    new Choice(
                        span.textKey(),
                        part.href(code, Period.of(span, period.last())),
                        span == period.span()))
            .toList(),
        period.label(words),
        part.href(code, period.before()),
        period.last().isBefore(today)
            ? Optional.of(part.href(code, period.after(today)))
            : Optional.empty(),
        period.query());
  }

  /** The curves are a room's only. */
  public static List<Link> links(Place place, Part chosen, Period period) {
    return Arrays.stream(Part.values())
        .filter(part -> part != Part.CURVES || !place.isCabinet())
        .map(
            part ->
                new Link(
                    part.icon(),
                    part.textKey(),
                    part.href(place.code().value(), period),
                    part == chosen))
        .toList();
  }
}
