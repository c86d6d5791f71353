package org.muniment.profile.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.muniment.profile.language.Problem;
import org.muniment.profile.language.ProfileCheck;
import org.muniment.profile.language.ProfileFile;
import org.muniment.profile.language.ProfileReader;

/**
 * The profiles of this installation.
 *
 * @param files what was loaded, sorted by id; the shipped ones without their examples
 * @param own ids of the user's own profiles
 * @param problems what is wrong with files of the user; a file with a problem is left out, but for
 *     a failed example, which is only reported
 * @param notes what the user should know: a profile that takes the place of a shipped one
 */
public record ProfileLibrary(
    ProfileCatalog catalog,
    List<ProfileFile> files,
    List<String> own,
    List<Problem> problems,
    List<Problem> notes) {
  /** The folder within the data folder that holds the user's own profiles. */
  public static final String FOLDER_NAME = "profiles";

  /** The profiles that come with the program. */
  public static ProfileLibrary shipped() {
    return of(ShippedProfiles.texts(), Map.of(), List.of());
  }

  /** The shipped profiles and those in the data folder's {@value #FOLDER_NAME}, if it has one. */
  public static ProfileLibrary load(Path dataFolder) {
    List<Problem> unreadable = new ArrayList<>();
    Map<String, String> own = ProfileFolder.texts(dataFolder.resolve(FOLDER_NAME), unreadable);
    return of(ShippedProfiles.texts(), own, unreadable);
  }

  /** Puts texts, by file name, together. */
  static ProfileLibrary of(
      Map<String, String> shipped, Map<String, String> own, List<Problem> unreadable) {
    List<Problem> problems = new ArrayList<>(unreadable);
    List<Problem> notes = new ArrayList<>();
    Map<String, ProfileFile> byId = new LinkedHashMap<>();
    shipped.forEach(
        (file, text) ->
            taken(ProfileReader.readWithoutExamples(file, text), problems)
                .ifPresent(p -> byId.put(p.id(), p)));
    Map<String, ProfileFile> ownById = new LinkedHashMap<>();
    own.forEach(
        (file, text) ->
            taken(ProfileReader.read(file, text), problems)
                .ifPresent(p -> addOwn(p, ownById, problems)));
    for (ProfileFile profile : ownById.values()) {
      problems.addAll(ProfileCheck.failedExamples(profile));
      if (byId.put(profile.id(), profile) != null) {
        notes.add(atHead(profile, "profile.note.replaces", "profile.fix.replaces"));
      }
    }
    List<ProfileFile> files =
        byId.values().stream().sorted(java.util.Comparator.comparing(ProfileFile::id)).toList();
    return new ProfileLibrary(
        new ProfileCatalog(files.stream().map(ProfileFile::device).toList()),
        files,
        List.copyOf(ownById.keySet()),
        List.copyOf(problems),
        List.copyOf(notes));
  }

  private static Optional<ProfileFile> taken(ProfileReader.Result result, List<Problem> problems) {
    problems.addAll(result.problems());
    return result.profile();
  }

  private static void addOwn(
      ProfileFile profile, Map<String, ProfileFile> own, List<Problem> problems) {
    if (own.putIfAbsent(profile.id(), profile) != null) {
      problems.add(atHead(profile, "profile.wrong.same-id", "profile.fix.same-id"));
    }
  }

  private static Problem atHead(ProfileFile profile, String wrongKey, String remedyKey) {
    return new Problem(
        profile.file(), 1, "profile", Message.of(wrongKey, profile.id()), Message.of(remedyKey));
  }

  public Optional<ProfileFile> file(String id) {
    return files.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }
}
