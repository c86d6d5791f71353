package org.muniment.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.NotificationSetup;
import org.muniment.port.Office;

/** What to do about an alarm, in the archive's own words. */
public final class CardsDesk {
  /** A card as a person asks for it; without a place it is for all that have none of their own. */
  public record NewCard(String kind, Optional<String> place, String text) {}

  private static final Set<String> PLACES = Set.of("room", "cabinet");

  private final Office office;
  private final NotificationSetup setup;

  public CardsDesk(Office office) {
    this.office = office;
    this.setup = office.notificationSetup();
  }

  /** The archive's own cards, by kind and place. */
  public List<InstructionCard> cards() {
    return setup.cards();
  }

  public static AlarmKind kind(String key) {
    return AlarmKind.byKey(key).orElseThrow(() -> Refusal.notFound("card-kind", key));
  }

  /** Writes a card, or writes it anew. */
  public InstructionCard save(By by, NewCard asked) {
    Fields fields = new Fields();
    Optional<AlarmKind> kind = Optional.ofNullable(asked.kind()).flatMap(AlarmKind::byKey);
    if (kind.isEmpty()) {
      String given = asked.kind() == null ? "" : asked.kind();
      fields.wrong("kind", "refusal.card-kind.not-found", given);
    }
    String text = asked.text() == null ? "" : asked.text().replace("\r\n", "\n").strip();
    boolean hidden = Visible.firstHidden(text.replaceAll("[\n\t]", "")).isPresent();
    if (text.isEmpty() || hidden || text.length() > InstructionCard.MAX_LENGTH) {
      fields.wrong("text", "refusal.card.text", InstructionCard.MAX_LENGTH);
    }
    Optional<Code> place = asked.place().flatMap(code -> place(fields, code));
    fields.check();
    return office.together(() -> keep(by, new InstructionCard(kind.orElseThrow(), place, text)));
  }

  private Optional<Code> place(Fields fields, String code) {
    Optional<String> what = office.kindOf(code).filter(PLACES::contains);
    if (what.isEmpty()) {
      fields.wrong("place", "refusal.place.not-found", code);
      return Optional.empty();
    }
    return Optional.of(Code.of(code));
  }

  private InstructionCard keep(By by, InstructionCard card) {
    Optional<InstructionCard> old = find(card.kind(), card.place());
    if (old.filter(card::equals).isEmpty()) {
      Deed deed = Deed.of(by, "card.change", subject(card.kind(), card.place()));
      setup.saveCard(card);
      office
          .trail()
          .add(deed.change("text", old.map(InstructionCard::text).orElse(""), card.text()));
    }
    return card;
  }

  /** Takes an own card away; from now on the more general or the shipped one is shown again. */
  public void remove(By by, AlarmKind kind, Optional<String> place) {
    office.together(
        () -> {
          String name = kind.key() + place.map(code -> " " + code).orElse("");
          Optional<Code> code = place.filter(Code::isValid).map(Code::of);
          InstructionCard old =
              (place.isPresent() && code.isEmpty()
                      ? Optional.<InstructionCard>empty()
                      : find(kind, code))
                  .orElseThrow(() -> Refusal.notFound("card", name));
          setup.removeCard(kind, code);
          return office
              .trail()
              .add(Deed.of(by, "card.remove", subject(kind, code)).before("text", old.text()));
        });
  }

  private Optional<InstructionCard> find(AlarmKind kind, Optional<Code> place) {
    return setup.cards().stream()
        .filter(card -> card.kind() == kind && card.place().equals(place))
        .findFirst();
  }

  private static String subject(AlarmKind kind, Optional<Code> place) {
    return kind.key() + place.map(code -> " " + code.value()).orElse("");
  }
}
