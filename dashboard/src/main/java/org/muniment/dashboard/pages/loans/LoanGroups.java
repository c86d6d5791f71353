package org.muniment.dashboard.pages.loans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.muniment.dashboard.pages.loans.LoansView.Group;
import org.muniment.dashboard.pages.loans.LoansView.Row;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans;

/** What needs a hand, the most pressing first. */
final class LoanGroups {
  /** Of each; the list below has all of them. */
  private static final int SHOWN = 8;

  private static final int MOST_COUNTED = 1_000;

  private final LoansDesk desk;
  private final LoanWords said;
  private final Places places;

  LoanGroups(LoansDesk desk, LoanWords said, Places places) {
    this.desk = desk;
    this.said = said;
    this.places = places;
  }

  List<Group> all() {
    LocalDate today = said.words().today();
    List<Group> groups = new ArrayList<>();
    groups.add(
        group(
            "overdue",
            Icon.CLOCK_EXCLAMATION,
            "alarm",
            query(LoanState.ISSUED, Optional.of(today)),
            "loans.do.take-back",
            this::outSince));
    groups.add(
        group(
            "requested",
            Icon.INBOX,
            "near",
            query(LoanState.REQUESTED, Optional.empty()),
            "loans.do.decide",
            this::askedFor));
    groups.add(
        group(
            "approved",
            Icon.MAP_PIN,
            "ok",
            query(LoanState.APPROVED, Optional.empty()),
            "loans.do.hand-over",
            this::place));
    groups.add(dueToday(today));
    groups.removeIf(group -> group.rows().isEmpty());
    return groups;
  }

  private Group group(
      String state,
      Icon icon,
      String tone,
      Loans.Query query,
      String button,
      Function<LoanView, String> says) {
    List<LoanView> views = desk.views(desk.search(query, Optional.empty(), SHOWN).loans());
    long count = desk.count(query, MOST_COUNTED);
    return new Group(
        state,
        icon,
        tone,
        said.words().say("loans.group." + state),
        said.words().count(count),
        rows(views, button, says),
        count > views.size()
            ? Optional.of(Links.with(Links.LIST, Map.of("state", state)) + "#list")
            : Optional.empty());
  }

  /** What is due before tomorrow and was not due before today. */
  private Group dueToday(LocalDate today) {
    Loans.Query query = query(LoanState.ISSUED, Optional.of(today.plusDays(1)));
    List<LoanView> views =
        desk.views(
            desk.search(query, Optional.empty(), MOST_COUNTED).loans().stream()
                .filter(loan -> !loan.isOverdue(today))
                .toList());
    return new Group(
        "due-today",
        Icon.CLOCK,
        "near",
        said.words().say("loans.group.due-today"),
        said.words().count(views.size()),
        rows(views.subList(0, Math.min(SHOWN, views.size())), "loans.do.take-back", this::outSince),
        views.size() > SHOWN
            ? Optional.of(Links.with(Links.LIST, Map.of("state", "issued")) + "#list")
            : Optional.empty());
  }

  private List<Row> rows(List<LoanView> views, String button, Function<LoanView, String> says) {
    return views.stream()
        .map(
            view ->
                new Row(
                    said.line(view),
                    says.apply(view),
                    said.words().say(button),
                    Links.loan(view.loan().id()) + "#steps"))
        .toList();
  }

  private String outSince(LoanView view) {
    Words words = said.words();
    return words.say(
        "loans.out-since",
        view.loan().who().name(),
        view.loan().issued().map(out -> words.moment(out.at())).orElse(""),
        said.due(view.loan()));
  }

  private String askedFor(LoanView view) {
    Words words = said.words();
    return words.say(
        "loans.asked",
        view.loan().who().name(),
        said.kind(view.loan().kind()),
        words.age(view.loan().requestedAt()));
  }

  private String place(LoanView view) {
    Words words = said.words();
    String place =
        view.box()
            .state()
            .spot()
            .map(spot -> places.sentence(words, spot))
            .orElse(words.say("holdings.no-place"));
    return words.say("loans.fetch", view.loan().who().name(), place);
  }

  private static Loans.Query query(LoanState state, Optional<LocalDate> overdueOn) {
    return new Loans.Query(
        Set.of(state),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        overdueOn,
        Optional.empty(),
        Optional.empty());
  }
}
