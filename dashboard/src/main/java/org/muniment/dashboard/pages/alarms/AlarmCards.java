package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.AlarmDesk;
import org.muniment.desk.Told;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.text.Code;

/** Makes the cards of alarms that are not over, for one request. */
final class AlarmCards {
  /** Texts that come with the product, by kind; written where letters are. */
  private static final String SHIPPED = "card.";

  private final Words words;
  private final Names names;
  private final List<InstructionCard> cards;
  private final long maxShelvingMinutes;
  private final boolean mayWrite;

  AlarmCards(Backend backend, Words words, boolean mayWrite) {
    this.words = words;
    this.names = new Names(backend);
    this.cards = backend.office().notificationSetup().cards();
    this.maxShelvingMinutes = backend.alarmDesks().alarms().maxShelving().toMinutes();
    this.mayWrite = mayWrite;
  }

  List<AlarmCard> of(List<Alarm> alarms, Map<Long, List<Told>> told) {
    return alarms.stream()
        .map(alarm -> of(alarm, told.getOrDefault(alarm.id(), List.of()), Form.of(Map.of())))
        .toList();
  }

  AlarmCard of(Alarm alarm, List<Told> told, Form form) {
    return new AlarmCard(
        alarm.id(),
        alarm.severity().key(),
        AlarmWords.icon(alarm),
        AlarmWords.severity(words, alarm.severity()),
        AlarmWords.state(words, alarm.state()),
        words.say("alarms.headline", names.place(words, alarm), AlarmWords.what(words, alarm)),
        where(alarm),
        AlarmWords.figure(words, alarm, alarm.value()),
        AlarmWords.against(words, alarm),
        alarm.eventAt(),
        words.say("alarms.since", words.moment(alarm.eventAt())),
        AlarmWords.notes(words, alarm),
        names.affected(words, alarm),
        alarm.place().flatMap(place -> names.held(words, place)),
        told.stream().map(one -> AlarmWords.told(words, one)).toList(),
        card(alarm),
        alarm.place().flatMap(names::room).map(room -> "/environment/" + room + "?span=day"),
        alarm.clearedAt().isEmpty(),
        mayWrite && AlarmDesk.isCalling(alarm),
        mayWrite && alarm.state().compareTo(AlarmState.SHELVED) < 0,
        mayWrite && alarm.state() == AlarmState.SHELVED,
        maxShelvingMinutes,
        form);
  }

  private String where(Alarm alarm) {
    String part = alarm.key().part();
    return alarm
        .sensor()
        .map(code -> names.sensor(code).map(s -> s.name() + " · " + code).orElse(code.value()))
        .orElse(part);
  }

  /** What to do, line by line: the archive's own card for the place, for all, or the shipped. */
  private List<String> card(Alarm alarm) {
    return own(alarm, alarm.place())
        .or(() -> own(alarm, Optional.empty()))
        .or(
            () ->
                Optional.of(words.sayOr(SHIPPED + alarm.kind().key(), ""))
                    .filter(text -> !text.isBlank()))
        .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .orElse(List.of());
  }

  private Optional<String> own(Alarm alarm, Optional<Code> place) {
    return cards.stream()
        .filter(card -> card.kind() == alarm.kind() && card.place().equals(place))
        .map(InstructionCard::text)
        .findFirst();
  }
}
