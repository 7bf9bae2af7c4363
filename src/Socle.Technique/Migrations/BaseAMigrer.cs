using System.Data.Common;
using Socle.Technique.Base;

namespace Socle.Technique.Migrations;

/// <summary>One base of the installation and its numbered changes: the administration's, and those kept apart from it (the medical file's).</summary>
/// <param name="Nom">As in a backup archive.</param>
/// <param name="Schema">PostgreSQL: the schema it is alone in, where its table of migrations stands.</param>
/// <param name="Fichier">SQLite: its file.</param>
/// <param name="Proprietaire">A connection of the owner, closed; the caller disposes it.</param>
public sealed record BaseAMigrer(string Nom, Moteur Moteur, string Schema, string Fichier, Func<DbConnection> Proprietaire, IReadOnlyList<Migration> Connues)
{
    internal bool Existe => Moteur == Moteur.Postgresql || File.Exists(Fichier);
}
