using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Salarie.Lectures;

/// <param name="LuLe">First time the worker opened it.</param>
public sealed record MonDocument(Id<CopieTravailleur> Id, string Numero, ModeleDocument Modele, DateOnly Jour, string? RemplacePar, DateTime? LuLe);

public sealed record MesConseils(DateOnly Jour, IReadOnlyList<string> Conseils);

/// <summary>What was released to one worker after their visits: documents, and the advice given.</summary>
public sealed class LireMesDocuments(SocleDb db, CoffreDesCopies coffre)
{
    public async Task<IReadOnlyList<MonDocument>> ListerAsync(Id<Travailleur> qui, CancellationToken arret) => await (
        from c in db.Set<CopieTravailleur>()
        join e in db.Set<EmpreinteDocument>() on c.Numero equals e.Numero
        where c.TravailleurId == qui
        orderby c.SigneLe descending, c.Id descending
        select new MonDocument(c.Id, c.Numero, e.Modele, e.Jour, e.RemplacePar, db.Set<LectureCopie>().Where(l => l.CopieId == c.Id).Min(l => (DateTime?)l.Le))).AsNoTracking().ToListAsync(arret);

    public Task<int> NonLusAsync(Id<Travailleur> qui, CancellationToken arret) =>
        db.Set<CopieTravailleur>().CountAsync(c => c.TravailleurId == qui && !db.Set<LectureCopie>().Any(l => l.CopieId == c.Id), arret);

    /// <summary>Null when it is not theirs, or does not exist: one answer.</summary>
    public async Task<CopieTravailleur?> UnAsync(Id<Travailleur> qui, Id<CopieTravailleur> id, CancellationToken arret) =>
        await db.Set<CopieTravailleur>().AsNoTracking().FirstOrDefaultAsync(c => c.TravailleurId == qui && c.Id == id, arret);

    public byte[] Ouvrir(CopieTravailleur copie) => coffre.Ouvrir(copie);

    public async Task<IReadOnlyList<MesConseils>> ConseilsAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        var lus = await db.Set<ConseilRemis>().AsNoTracking().Where(c => c.TravailleurId == qui).OrderByDescending(c => c.Jour).Take(20).ToListAsync(arret);
        return lus.ConvertAll(c => new MesConseils(c.Jour, System.Text.Encoding.UTF8.GetString(coffre.Ouvrir(c)).Split('\n')));
    }
}
