package org.muniment.port;

/** Told exactly once what became of a message; called on the writer's thread, must not block. */
public interface Receipt {
  /** Everything about the message is on disk: now it may be acknowledged. */
  void committed();

  /** Nothing was stored: it must not be acknowledged. */
  void failed(String why);

  /** For wires that cannot acknowledge. */
  Receipt NONE =
      new Receipt() {
        @Override
        public void committed() {}

        @Override
        public void failed(String why) {}
      };
}
