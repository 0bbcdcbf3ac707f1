#pragma once

#include "inventory/managedrepository.h"
#include "ui/menuhand.h"
#include "ui/windowbench.h"
#include "widgets/noticebar.h"

namespace certwright::test {

/// The ways to one command: where it stands in the window, and its keys.
enum class Way { Menu, ContextMenu, MenuKey, Keys };

struct CommandPlace {
    QString menu;
    QString entry;
    Qt::Key key = {};
    Qt::KeyboardModifiers modifiers = {};
};

inline void everyWay()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("menu") << Way::Menu;
    QTest::newRow("right click") << Way::ContextMenu;
    QTest::newRow("menu key") << Way::MenuKey;
    QTest::newRow("keys") << Way::Keys;
}

/// A window in front, whose commands are taken as a person takes them.
class CommandBench : public WindowBench
{
public:
    using WindowBench::WindowBench;

    bool begin() { return open() && activate(); }
    /// Takes the command for the chosen row; false where it is not offered there.
    bool take(const CommandPlace &place, Way way)
    {
        // Offscreen, nobody gives the window back its place when another closes.
        if (!activate())
            return false;
        const MenuHand hand(window.get());
        table()->setFocus();
        switch (way) {
        case Way::Menu:
            return MenuHand::choose(hand.open(place.menu), place.entry);
        case Way::ContextMenu:
            return MenuHand::choose(hand.openAt(table(), table()->currentIndex()), place.entry);
        case Way::MenuKey:
            return MenuHand::choose(MenuHand::openByKey(), place.entry);
        case Way::Keys:
            QTest::keyClick(table(), place.key, place.modifiers);
            return true;
        }
        return false;
    }
    QString notice() const { return window->notices()->text(); }
    /// What can be done with the chosen rows, as the context menu offers it.
    QStringList offered()
    {
        QMenu *menu = MenuHand(window.get()).openAt(table(), table()->currentIndex());
        const QStringList entries = MenuHand::entries(menu);
        MenuHand::close(menu);
        return entries;
    }

    StoredCertificate stored(CertificateId id)
    {
        Connection connection = demo.connect();
        return made(CertificateRepository(connection).byId(id));
    }
    ManagedCertificate managed(CertificateId id)
    {
        Connection connection = demo.connect();
        return made(ManagedRepository(connection).byId(*stored(id).managed));
    }
};

} // namespace certwright::test

Q_DECLARE_METATYPE(certwright::test::Way)
