package org.muniment.dashboard.pages.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Levels;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.SignInDesk;
import org.muniment.desk.TrailReading;
import org.muniment.domain.people.Account;

/** Makes of accounts what the pages show. */
final class PeopleLists {
  private final SignInDesk signIn;
  private final TrailReading trail;

  PeopleLists(SignInDesk signIn, TrailReading trail) {
    this.signIn = signIn;
    this.trail = trail;
  }

  PeopleView.Line line(Words words, Account account) {
    Optional<Duration> locked = locked(words, account);
    Optional<Instant> last = trail.lastSignIn(account.name().value());
    return new PeopleView.Line(
        account.id(),
        account.name().value(),
        account.shownName(),
        Levels.role(words, account.role().key()),
        Levels.secrecy(words, account.clearance()),
        chip(account, locked),
        words.say(state(account, locked)),
        locked.map(left -> words.say("people.locked.for", words.duration(left))).orElse(""),
        last.map(at -> words.moment(at) + " · " + words.age(at)).orElse(words.say("people.never")),
        last);
  }

  static Table<PeopleView.Line> table(Words words) {
    return Table.<PeopleView.Line>of("people", words.say("people.title"))
        .text("name", words.say("common.name"), PeopleView.Line::shownName)
        .text("login", words.say("entry.name"), PeopleView.Line::name)
        .onlyInFiles()
        .text("role", words.say("people.role"), PeopleView.Line::role)
        .text("clearance", words.say("people.clearance"), PeopleView.Line::clearance)
        .text("state", words.say("people.state"), PeopleView.Line::state)
        .time("last", words.say("people.last"), PeopleView.Line::lastAt);
  }

  Optional<Duration> locked(Words words, Account account) {
    return signIn.lockedFor(account.name(), words.now());
  }

  private static Chip chip(Account account, Optional<Duration> locked) {
    if (!account.active()) {
      return Chip.NO_DATA;
    }
    return locked.isPresent() || account.mustChangePassword() ? Chip.NEAR : Chip.OK;
  }

  private static String state(Account account, Optional<Duration> locked) {
    if (!account.active()) {
      return "people.state.left";
    }
    if (locked.isPresent()) {
      return "people.state.locked";
    }
    return account.mustChangePassword() ? "people.state.new-password" : "people.state.active";
  }

  static Form form(Account account) {
    return Form.of(
        Map.of(
            "shownName", account.shownName(),
            "role", account.role().key(),
            "clearance", account.clearance(),
            "active", Boolean.toString(account.active())));
  }

  static Map<String, String> activities(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("true", words.say("people.active.yes"));
    choices.put("false", words.say("people.active.no"));
    return choices;
  }

  /**
   * @param sent the form that was refused
   */
  static List<Confirm> steps(Words words, Account account, String path, Form sent) {
    String who = account.shownName();
    return List.of(
            confirm(words, "password", path + "/password", who),
            confirm(words, "sign-out", path + "/sign-out", who))
        .stream()
        .map(step -> step.sent(sent.value("form"), sent))
        .toList();
  }

  private static Confirm confirm(Words words, String id, String action, String who) {
    return new Confirm(
        id,
        action,
        words.say("people." + id),
        who,
        words.say("people." + id + ".says", who),
        Optional.empty());
  }
}
