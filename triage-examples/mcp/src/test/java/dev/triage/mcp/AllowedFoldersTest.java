package dev.triage.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowedFoldersTest {

    @TempDir
    Path temporary;

    private Path inside;
    private Path outside;
    private AllowedFolders folders;

    @BeforeEach
    void makeFolders() throws IOException {
        Path root = temporary.toRealPath();
        inside = Files.createDirectory(root.resolve("inside"));
        outside = Files.createDirectory(root.resolve("inside-out"));
        Files.writeString(inside.resolve("issues.json"), "[]");
        Files.writeString(outside.resolve("secret.json"), "[]");
        folders = AllowedFolders.of(List.of(inside));
    }

    @Test
    void whatIsInsideIsFoundFromTheFolderOrByItsWholePath() {
        assertThat(folders.find("issues.json")).isEqualTo(inside.resolve("issues.json"));
        assertThat(folders.find(inside.resolve("issues.json").toString())).isEqualTo(inside.resolve("issues.json"));
        assertThat(folders.find(".")).isEqualTo(inside);
    }

    @Test
    void whatIsOutsideIsRefusedInTheSameWordsWhetherItExistsOrNot() {
        assertThatThrownBy(() -> folders.find(outside.resolve("secret.json").toString()))
                .hasMessageStartingWith("This is not in the folders that the server may read");
        assertThatThrownBy(() -> folders.find(outside.resolve("none.json").toString()))
                .hasMessageStartingWith("This is not in the folders that the server may read");
        assertThatThrownBy(() -> folders.find("../inside-out/secret.json"))
                .hasMessageStartingWith("This is not in the folders that the server may read");
        assertThatThrownBy(() -> folders.find("none.json")).hasMessageStartingWith("There is no such file");
    }

    @Test
    void linksCountWhereTheyLeadTo() throws IOException {
        Files.createSymbolicLink(inside.resolve("link.json"), outside.resolve("secret.json"));
        Files.createSymbolicLink(inside.resolve("same.json"), inside.resolve("issues.json"));

        assertThatThrownBy(() -> folders.find("link.json"))
                .hasMessageStartingWith("This is not in the folders that the server may read (link.json)");
        assertThat(folders.find("same.json")).isEqualTo(inside.resolve("issues.json"));
        assertThatThrownBy(() -> folders.find("."))
                .hasMessageStartingWith("This is not in the folders that the server may read (link.json)");
    }

    @Test
    void whatReadersSkipIsNotLookedAt() throws IOException {
        Path hidden = Files.createDirectories(inside.resolve(".git/objects"));
        for (int i = 0; i <= AllowedFolders.MOST_FILES; i++) {
            Files.createFile(hidden.resolve("object" + i));
        }
        Files.createSymbolicLink(inside.resolve(".lock"), outside.resolve("secret.json"));
        Files.createSymbolicLink(inside.resolve(".gone.json"), inside.resolve("none.json"));

        assertThat(folders.find(".")).isEqualTo(inside);
        assertThatThrownBy(() -> folders.find(".lock"))
                .hasMessageStartingWith("This is not in the folders that the server may read");
        assertThatThrownBy(() -> folders.find(".git/objects")).hasMessageStartingWith("This folder is too large");
    }

    @Test
    void foldersMayBeLinksThemselves() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), inside);

        assertThat(AllowedFolders.of(List.of(link)).find("issues.json")).isEqualTo(inside.resolve("issues.json"));
        assertThatThrownBy(() -> AllowedFolders.of(List.of(temporary.resolve("none"))))
                .hasMessageStartingWith("There is no such folder");
    }
}
