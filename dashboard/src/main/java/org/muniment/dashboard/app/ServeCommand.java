package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.muniment.app.Settings;
import org.muniment.profile.catalog.ProfileLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: reads the user's own sensors until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private ServeOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Path data = ServeOptions.reader(profile -> true).dataFolder(options.asWritten());
    CompletableFuture<ProfileLibrary> profiles =
        CompletableFuture.supplyAsync(() -> ProfileLibrary.load(data));
    Settings settings =
        ServeOptions.reader(id -> profiles.join().catalog().knows(id)).read(options.asWritten());
    Server server = Server.start(settings, profiles::join, Optional.empty());
    profiles.join().problems().forEach(problem -> Console.complain(problem.sentence()));
    profiles.join().notes().forEach(note -> Console.complain(note.sentence()));
    FirstAdministrator.fromEnvironment(server.people(), System.getenv());
    server.announce();
    server.awaitEnd();
    return Main.DONE;
  }
}
