// The least a program on Qt Core and Sql costs: it starts, opens a database, asks one thing, and ends.
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QString::fromLocal8Bit(argv[1]));
    if (!database.open())
        return 1;
    QSqlQuery query(QStringLiteral("SELECT count(*) FROM sqlite_schema"), database);
    return query.next() ? 0 : 1;
}
