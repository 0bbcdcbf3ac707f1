// The least that listing costs: SQLite hands out the texts that `list` shows, and nobody looks at them.
#include <sqlite3.h>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(database, argv[2], -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
        return 1;
    }
    const int columns = sqlite3_column_count(statement);
    long long rows = 0;
    long long bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int i = 0; i < columns; ++i) {
            sqlite3_column_text(statement, i);
            bytes += sqlite3_column_bytes(statement, i);
        }
    }
    std::printf("%lld rows, %lld bytes\n", rows, bytes);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return 0;
}
