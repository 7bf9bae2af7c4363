using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Socle.Technique.Base;

namespace Socle.Suivi.Reprise;

/// <summary>One take-over under way: what every pass shares.</summary>
internal sealed class Chantier(SocleDb db, CorrespondanceReprise correspondance, LectureFichiers lecture, JournalReprise journal, BilanReprise bilan, DateOnly date)
{
    public SocleDb Db { get; } = db;

    public string Source { get; } = correspondance.Source.Trim();

    public CorrespondanceReprise Correspondance { get; } = correspondance;

    public LectureFichiers Lecture { get; } = lecture;

    public JournalReprise Journal { get; } = journal;

    public BilanReprise Bilan { get; } = bilan;

    /// <summary>The day of the take-over.</summary>
    public DateOnly Date { get; } = date;

    public OriginesConnues Origines { get; } = new(correspondance.Source.Trim());

    /// <summary>One per contract of the export, in the order of the files.</summary>
    public List<AncienneEcheance> Anciennes { get; } = [];

    /// <summary>Contracts met in the export, to know which of those taken over before are gone.</summary>
    public HashSet<long> ContratsVus { get; } = [];

    /// <summary>Establishment → contracts made in it, for the trace of each company.</summary>
    public Dictionary<long, int> ContratsCrees { get; } = [];

    /// <summary>Reads what other passes of this write have just written, in the same transaction.</summary>
    public async Task ParcourirAsync(string sql, Action<DbDataReader> ligne, CancellationToken arret)
    {
        await using var commande = Db.Database.GetDbConnection().CreateCommand();
        commande.Transaction = Db.Database.CurrentTransaction?.GetDbTransaction();
        commande.CommandText = sql;
        commande.CommandTimeout = 0;
        await using var lecteur = await commande.ExecuteReaderAsync(arret);
        while (await lecteur.ReadAsync(arret))
        {
            ligne(lecteur);
        }
    }
}
