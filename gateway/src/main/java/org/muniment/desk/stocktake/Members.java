package org.muniment.desk.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Role;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** Who takes part, and in which of the counts. */
final class Members {
  /** As many people do not fit between the shelves. */
  static final int MAX_MEMBERS = 200;

  private static final Set<Role> SCANNERS =
      EnumSet.of(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.ASSISTANT);

  private final Office office;

  Members(Office office) {
    this.office = office;
  }

  /** As they are written in their accounts; a problem of the form for whoever cannot take part. */
  List<Stocktake.Member> checked(
      Fields fields, List<Stocktake.Member> asked, int counts, Instant now) {
    if (asked.size() > MAX_MEMBERS) {
      fields.wrong("members", "refusal.stocktake.members-many", MAX_MEMBERS, asked.size());
      return List.of();
    }
    Map<String, String> known = asked.isEmpty() ? Map.of() : known(now);
    Map<String, Stocktake.Member> taking = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Stocktake.Member member = asked.get(i);
      String name = member.name() == null ? "" : member.name().strip();
      String written = known.get(key(name));
      if (written == null) {
        fields.wrong("members[" + i + "]", "refusal.stocktake.member-unknown", name);
      } else if (member.pass() == Pass.RECOUNT || member.pass().ordinal() >= counts) {
        Message pass = Message.of("stocktake.pass." + member.pass().key());
        fields.wrong("members[" + i + "]", "refusal.stocktake.member-pass", name, pass);
      } else if (taking.put(written, new Stocktake.Member(written, member.pass())) != null) {
        fields.wrong("members[" + i + "]", "refusal.stocktake.member-twice", name);
      }
    }
    List<Stocktake.Member> members = new ArrayList<>(taking.values());
    boolean isLacking = members.stream().map(Stocktake.Member::pass).distinct().count() < counts;
    if (counts > 1 && isLacking) {
      fields.wrong("members", "refusal.stocktake.members-lacking");
    }
    return members;
  }

  /** Names of who may scan, by how they are typed. */
  private Map<String, String> known(Instant now) {
    Map<String, String> names =
        office.tokens().stream()
            .filter(token -> token.isGood(now))
            .filter(token -> Role.byKey(token.role()).filter(SCANNERS::contains).isPresent())
            .collect(Collectors.toMap(token -> key(token.name()), Office.Token::name, (a, b) -> a));
    office.people().accounts().stream()
        .filter(account -> account.active() && SCANNERS.contains(account.role()))
        .map(Account::name)
        .forEach(name -> names.put(key(name.value()), name.value()));
    return names;
  }

  private static String key(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  /** A person's scans belong to one count: whoever counts already stays there. */
  void checkMoves(Stocktake before, List<Stocktake.Member> after) {
    for (Stocktake.Member member : after) {
      Optional<Pass> earlier = named(before, member.name());
      if (earlier.filter(pass -> pass != member.pass()).isPresent()) {
        throw Refusal.conflict(
            "refusal.stocktake.other-pass",
            member.name(),
            Message.of("stocktake.pass." + earlier.get().key()));
      }
    }
  }

  /**
   * In which count somebody scans.
   *
   * @throws Refusal when others are named and they are not, or they belong to another one
   */
  static Pass pass(Stocktake stocktake, By by, boolean isAdministrator, Optional<Pass> asked) {
    Optional<Pass> own = named(stocktake, by.name());
    if (!stocktake.members().isEmpty() && own.isEmpty() && !isAdministrator) {
      throw Refusal.forbidden("refusal.stocktake.no-member", by.name(), stocktake.name());
    }
    Pass pass = asked.or(() -> own).orElse(Pass.FIRST);
    boolean isTold = pass == Pass.RECOUNT || own.isEmpty() || own.get() == pass;
    boolean isThere = pass == Pass.FIRST || stocktake.counts() > 1;
    if (!isTold || !isThere) {
      throw Refusal.conflict(
          "refusal.stocktake.other-pass",
          by.name(),
          Message.of("stocktake.pass." + own.orElse(Pass.FIRST).key()));
    }
    return pass;
  }

  private static Optional<Pass> named(Stocktake stocktake, String name) {
    return stocktake.members().stream()
        .filter(member -> member.name().equals(name))
        .map(Stocktake.Member::pass)
        .findFirst();
  }
}
