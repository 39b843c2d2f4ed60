package dk.voresplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class MerkleTreeTest {
  /** The hashes that RFC 6962 gives of no leaves and of one that is empty. */
  @Test
  void theRootIsThatOfTheStandard() {
    assertThat(new MerkleTree().root())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    var tree = new MerkleTree();
    tree.add("");
    assertThat(tree.root())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void anotherOrderOrNumberOfLeavesIsAnotherRoot() {
    assertThat(root("a", "b", "c")).isNotEqualTo(root("b", "a", "c")).isNotEqualTo(root("a", "b"));
  }

  @Test
  void theCommandSaysWhatItLacks() {
    var said = new ByteArrayOutputStream();
    assertThat(VerifyLog.run(Map.of(), new PrintStream(said), new PrintStream(said))).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("LOG_ROOTS_DIR");
  }

  private static String root(String... leaves) {
    var tree = new MerkleTree();
    for (var leaf : leaves) {
      tree.add(leaf);
    }
    return tree.root();
  }
}
