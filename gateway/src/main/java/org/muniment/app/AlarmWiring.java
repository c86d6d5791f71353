package org.muniment.app;

import java.time.InstantSource;
import org.muniment.desk.AlarmDesk;
import org.muniment.desk.AlarmDesks;
import org.muniment.desk.MaskDesk;
import org.muniment.desk.RehearsalDesk;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.Told;
import org.muniment.domain.notice.Delivery;
import org.muniment.pipeline.Pipeline;
import org.muniment.pipeline.notify.Courier;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;

/** What people do about alarms, over the pipeline and the courier. */
final class AlarmWiring {
  private AlarmWiring() {}

  static AlarmDesks of(
      Office office,
      Pipeline pipeline,
      ReadingStore readings,
      Courier courier,
      InstantSource clock) {
    Registry registry = pipeline.registry();
    RuleDesk rules = new RuleDesk(office, registry, clock);
    Told.Deliveries deliveries =
        ids ->
            courier.deliveriesOf(ids).values().stream()
                .flatMap(list -> list.stream().map(AlarmWiring::told))
                .toList();
    return new AlarmDesks(
        new AlarmDesk(pipeline.alarms(), readings.alarms(), deliveries, office),
        rules,
        new RehearsalDesk(office, registry, readings, rules),
        new MaskDesk(office, registry));
  }

  private static Told told(Delivery delivery) {
    return new Told(
        delivery.tidings().alarmId(),
        delivery.receiver().name(),
        delivery.receiver().channel(),
        delivery.state().key(),
        delivery.endedAt().orElse(delivery.madeAt()),
        delivery.attempts(),
        delivery.receipt(),
        delivery.error());
  }
}
