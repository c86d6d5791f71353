package org.muniment.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.ChannelTest;
import org.muniment.port.NotificationSetup;
import org.muniment.port.Notifier;
import org.muniment.port.Office;

/** The ways to people. Secrets come in and never go out again. */
public final class ChannelsDesk {
  /** More ways help nobody, and each has its own line of waiting letters. */
  public static final int MAX_CHANNELS = 30;

  private static final String PASSWORD = "password";
  private static final String ID = "[a-z0-9][a-z0-9-]{0,31}";

  /**
   * A channel as people see it.
   *
   * @param secretsSet which secrets it has
   * @param fromFile whether it comes from the configuration file, where alone it can be changed
   */
  public record Known(
      String id,
      ChannelType type,
      String name,
      boolean enabled,
      Map<String, String> settings,
      Set<String> secretsSet,
      boolean fromFile) {}

  /**
   * A channel as a person asks for it.
   *
   * @param secrets those that are new; one that is not given stays as it is, a blank one is removed
   */
  public record NewChannel(
      String id,
      String type,
      String name,
      boolean enabled,
      Map<String, String> settings,
      Map<String, String> secrets) {}

  private final Office office;
  private final NotificationSetup setup;
  private final List<Channel> ofFile;
  private final ChannelTest tester;

  /**
   * @param ofFile the channels of the configuration file
   * @param tester sends a test letter
   */
  public ChannelsDesk(Office office, List<Channel> ofFile, ChannelTest tester) {
    this.office = office;
    this.setup = office.notificationSetup();
    this.ofFile = List.copyOf(ofFile);
    this.tester = tester;
  }

  /** All, in the order of their ids. */
  public List<Known> channels() {
    return Stream.concat(
            setup.channels().stream().map(channel -> known(channel, false)),
            ofFile.stream().map(channel -> known(channel, true)))
        .sorted(Comparator.comparing(Known::id))
        .toList();
  }

  /** With their secrets: only for desks. */
  List<Channel> all() {
    return Stream.concat(setup.channels().stream(), ofFile.stream()).toList();
  }

  public Known channel(String id) {
    return channels().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("channel", id));
  }

  private static Known known(Channel channel, boolean fromFile) {
    return new Known(
        channel.id(),
        channel.type(),
        channel.name(),
        channel.enabled(),
        channel.settings(),
        new TreeSet<>(channel.secrets().keySet()),
        fromFile);
  }

  /** Adds a channel. */
  public Known add(By by, NewChannel asked) {
    return office.together(
        () -> {
          if (isTaken(asked.id())) {
            throw Refusal.conflict("refusal.channel.taken", asked.id());
          }
          return save(by, asked);
        });
  }

  /** Replaces the channel with that id. */
  public Known change(By by, NewChannel asked) {
    return office.together(
        () -> {
          if (channel(asked.id()).fromFile()) {
            throw Refusal.conflict("refusal.channel.file", asked.id());
          }
          return save(by, asked);
        });
  }

  private Known save(By by, NewChannel asked) {
    Fields fields = new Fields();
    Optional<Channel> channel = checked(fields, "", asked);
    if (setup.channels().size() >= MAX_CHANNELS && !isTaken(asked.id())) {
      fields.wrong("id", "refusal.channel.many", MAX_CHANNELS);
    }
    fields.check();
    keep(by, channel.orElseThrow());
    return known(channel.orElseThrow(), false);
  }

  private boolean isTaken(String id) {
    return channels().stream().anyMatch(channel -> channel.id().equals(id));
  }

  /** Makes these the channels, besides those of the configuration file, which may be among them. */
  public List<Known> replace(By by, List<NewChannel> asked) {
    return office.together(
        () -> {
          List<Channel> wanted = checked(asked);
          Set<String> ids = new HashSet<>();
          wanted.forEach(channel -> ids.add(channel.id()));
          setup.channels().stream()
              .filter(old -> !ids.contains(old.id()))
              .forEach(old -> drop(by, old, ""));
          wanted.forEach(channel -> keep(by, channel));
          return channels();
        });
  }

  private List<Channel> checked(List<NewChannel> asked) {
    Fields fields = new Fields();
    Set<String> seen = new HashSet<>();
    List<Channel> wanted = new ArrayList<>();
    for (int i = 0; i < asked.size() && i < MAX_CHANNELS; i++) {
      String path = "[" + i + "].";
      NewChannel one = asked.get(i);
      if (!seen.add(one.id())) {
        fields.wrong(path + "id", "refusal.channel.taken", one.id());
      } else if (ofFile.stream().noneMatch(channel -> channel.id().equals(one.id()))) {
        checked(fields, path, one).ifPresent(wanted::add);
      }
    }
    if (asked.size() > MAX_CHANNELS) {
      fields.wrong("[" + MAX_CHANNELS + "]", "refusal.channel.many", MAX_CHANNELS);
    }
    fields.check();
    return wanted;
  }

  /** Empty when something is wrong, which {@code fields} then knows. */
  private Optional<Channel> checked(Fields fields, String path, NewChannel asked) {
    boolean validId = asked.id() != null && asked.id().matches(ID);
    if (!validId) {
      fields.wrong(path + "id", "refusal.channel.id", asked.id() == null ? "" : asked.id());
    }
    String name = fields.name(path + "name", asked.name());
    Optional<ChannelType> type =
        Optional.ofNullable(asked.type())
            .flatMap(ChannelType::byKey)
            .filter(ChannelForm.offered()::contains);
    if (type.isEmpty()) {
      fields.wrong(path + "type", "refusal.channel.type", asked.type() == null ? "" : asked.type());
      return Optional.empty();
    }
    Optional<Channel> old =
        setup.channels().stream().filter(channel -> channel.id().equals(asked.id())).findFirst();
    Map<String, String> settings = filled(asked.settings());
    Map<String, String> secrets = secrets(old, type.get(), asked.secrets());
    ChannelForm form = ChannelForm.of(type.get());
    List<ChannelForm.Problem> problems = form.problems(settings, secrets);
    for (ChannelForm.Problem problem : problems) {
      boolean isSecret =
          form.field(problem.field())
              .map(field -> field.secret())
              .orElse(asked.secrets().containsKey(problem.field()));
      String part = isSecret ? "secrets." : "settings.";
      fields.wrong(path + part + problem.field(), problem.sentence());
    }
    boolean again = mustBeGivenAgain(old, settings, asked.secrets());
    if (again) {
      fields.wrong(path + "secrets." + PASSWORD, "refusal.channel.password-again");
    }
    return validId && name != null && problems.isEmpty() && !again
        ? Optional.of(new Channel(asked.id(), type.get(), name, asked.enabled(), settings, secrets))
        : Optional.empty();
  }

  /** Or whoever may set the host could have the password sent to a server of their own. */
  private static boolean mustBeGivenAgain(
      Optional<Channel> old, Map<String, String> settings, Map<String, String> given) {
    return old.filter(channel -> channel.type() == ChannelType.EMAIL)
        .filter(channel -> channel.secrets().containsKey(PASSWORD))
        .filter(channel -> !given.containsKey(PASSWORD))
        .filter(
            channel ->
                Stream.of("host", "port", "security")
                    .anyMatch(
                        key ->
                            !channel
                                .settings()
                                .getOrDefault(key, "")
                                .equals(settings.getOrDefault(key, ""))))
        .isPresent();
  }

  private static Map<String, String> secrets(
      Optional<Channel> old, ChannelType type, Map<String, String> given) {
    Map<String, String> all = new TreeMap<>();
    old.filter(channel -> channel.type() == type)
        .ifPresent(channel -> all.putAll(channel.secrets()));
    all.putAll(given);
    return filled(all);
  }

  private static Map<String, String> filled(Map<String, String> entered) {
    Map<String, String> filled = new TreeMap<>();
    entered.forEach(
        (key, value) -> {
          if (!value.isBlank()) {
            filled.put(key, value.strip());
          }
        });
    return filled;
  }

  private void keep(By by, Channel channel) {
    Optional<Channel> old =
        setup.channels().stream().filter(one -> one.id().equals(channel.id())).findFirst();
    if (old.isEmpty() || !old.get().equals(channel)) {
      setup.saveChannel(channel);
      office.trail().add(ChannelDeeds.saved(by, old, channel));
    }
  }

  /**
   * Removes a channel that nobody is told by.
   *
   * @param reason shown in the trail
   */
  public void remove(By by, String id, String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    Known known = channel(id);
    if (known.fromFile()) {
      throw Refusal.conflict("refusal.channel.file", id);
    }
    fields.check();
    office.together(
        () -> {
          Channel old =
              setup.channels().stream()
                  .filter(channel -> channel.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> Refusal.notFound("channel", id));
          drop(by, old, why);
          return old;
        });
  }

  private void drop(By by, Channel channel, String why) {
    List<String> users =
        setup.roster().contacts().stream()
            .filter(
                contact ->
                    contact.reaches().stream().anyMatch(r -> r.channel().equals(channel.id())))
            .map(Contact::name)
            .toList();
    if (!users.isEmpty()) {
      throw Refusal.conflict("refusal.channel.used", channel.name(), String.join(", ", users));
    }
    setup.removeChannel(channel.id());
    office.trail().add(ChannelDeeds.removed(by, channel, why));
  }

  /** Sends a test letter and waits for what becomes of it. */
  public Notifier.Outcome test(By by, String id) {
    Known channel = channel(id);
    Notifier.Outcome outcome = tester.test(id, by);
    String word = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    office.together(
        () ->
            office
                .trail()
                .add(
                    Deed.of(by, "notification-channel.test", channel.id()).after("outcome", word)));
    return outcome;
  }
}
