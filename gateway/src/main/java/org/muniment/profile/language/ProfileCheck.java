package org.muniment.profile.language;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.text.Message;

/** Everything that can be wrong with a profile, the outcome of its examples included. */
public final class ProfileCheck {
  private ProfileCheck() {}

  /**
   * All problems of the file in its order; empty when it is in order.
   *
   * @param file its name, for the problems
   */
  public static List<Problem> check(String file, String text) {
    ProfileReader.Result read = ProfileReader.read(file, text);
    return read.profile().map(ProfileCheck::failedExamples).orElse(read.problems());
  }

  /** The examples that come out otherwise than they say. */
  public static List<Problem> failedExamples(ProfileFile profile) {
    return profile.examples().stream()
        .flatMap(example -> failed(profile, example).stream())
        .limit(Problems.MAX_PROBLEMS)
        .toList();
  }

  private static Optional<Problem> failed(ProfileFile profile, Example example) {
    return ExampleRun.mismatch(example, profile.device())
        .map(
            actual ->
                new Problem(
                    profile.file(),
                    example.line(),
                    example.good() ? "examples.good" : "examples.bad",
                    Message.of("profile.wrong.example", example.name(), actual),
                    Message.of("profile.fix.example", ExampleRun.inWords(example.expected()))));
  }
}
