package org.muniment.dashboard.pages.findings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.holding.Box;
import org.muniment.domain.text.Code;

/** Findings as one reader may see them (rule T3), for one request. */
final class Lines {
  private final Backend backend;
  private final Words words;
  private final Reader reader;
  private final Signers signers;
  private final Map<Long, Equipment> equipment = new HashMap<>();
  private Map<Code, String> places;

  Lines(Backend backend, Words words, Reader reader) {
    this.backend = backend;
    this.words = words;
    this.reader = reader;
    this.signers = new Signers(backend.people());
  }

  List<FindingsView.Line> of(List<Finding> findings) {
    return findings.stream().map(this::line).toList();
  }

  FindingsView.Line line(Finding finding) {
    Optional<Box> box = box(finding);
    boolean isOverdue = finding.isOverdue(words.today());
    return new FindingsView.Line(
        finding.id(),
        about(finding, box),
        box.map(it -> "/scan/" + encoded(it.barcode().value())),
        maySee(box) ? finding.text() : words.say("findings.withheld"),
        words.say("finding.origin." + finding.origin().key()),
        signers.name(finding.foundBy()),
        finding.owner(),
        chip(finding, isOverdue),
        words.say(state(finding, isOverdue)),
        finding);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Optional<Box> box(Finding finding) {
    return finding.box().isPresent()
        ? backend.office().holdings().byId(finding.box().getAsLong())
        : Optional.empty();
  }

  boolean maySee(Optional<Box> box) {
    return box.isEmpty() || reader.maySee(box.get());
  }

  /** What of the archive it is about. */
  private String about(Finding finding, Optional<Box> box) {
    if (box.isPresent()) {
      return words.say("findings.about.box", box.get().barcode().value());
    }
    if (finding.equipment().isPresent()) {
      return equipment(finding.equipment().getAsLong());
    }
    return finding.place().map(this::place).orElse(words.say("findings.about.archive"));
  }

  private String equipment(long id) {
    if (equipment.isEmpty()) {
      backend.rounds().equipment().list().forEach(one -> equipment.put(one.id(), one));
    }
    Equipment one = equipment.get(id);
    return one == null ? "—" : one.name();
  }

  private String place(Code code) {
    if (places == null) {
      places = new HashMap<>();
      backend.places().rooms().forEach(room -> places.put(room.code(), room.name()));
      backend.places().cabinets().forEach(one -> places.put(one.code(), one.name()));
    }
    String name = places.getOrDefault(code, "");
    return name.isBlank() ? code.value() : name + " (" + code + ")";
  }

  private static Chip chip(Finding finding, boolean isOverdue) {
    if (!finding.isOpen()) {
      return Chip.OK;
    }
    return isOverdue ? Chip.ALARM : Chip.NEAR;
  }

  private static String state(Finding finding, boolean isOverdue) {
    if (!finding.isOpen()) {
      return "findings.state.handled";
    }
    return isOverdue ? "findings.state.overdue" : "findings.state.open";
  }
}
