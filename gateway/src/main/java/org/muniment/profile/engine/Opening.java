package org.muniment.profile.engine;

/** What a shape says of a message. */
sealed interface Opening {
  /** It has this shape, and fields can be taken out of it. */
  record Open(Part part) implements Opening {}

  /** It is broken for this shape; the name of the reason. */
  record Broken(String reason) implements Opening {}

  /** It is a message of another kind. */
  enum Other implements Opening {
    OTHER
  }
}
