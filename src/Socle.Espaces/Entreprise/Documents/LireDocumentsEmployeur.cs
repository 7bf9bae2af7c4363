using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.Documents;

/// <summary>One document as the employer's list shows it.</summary>
/// <param name="LuLe">First time someone of the employer opened it.</param>
public sealed record DocumentEmployeur(
    Id<DocumentRemis> Id, string Numero, ModeleDocument Modele, string Nom, string Lieu, DateOnly Jour, DateTime SigneLe, string Signataire, string? RemplacePar, DateTime? LuLe);

/// <summary>The documents handed to an employer, within the establishments of its mandates. It keeps those of workers who left (R. 4624-55).</summary>
public sealed class LireDocumentsEmployeur(SocleDb db, PerimetreEmployeur perimetre)
{
    public async Task<int> CompterAsync(CancellationToken arret) => await (await TousAsync(arret)).CountAsync(arret);

    public async Task<List<DocumentEmployeur>> PageAsync(int decalage, int taille, CancellationToken arret)
    {
        var lus = await (
            from d in (await TousAsync(arret)).OrderByDescending(d => d.SigneLe).ThenByDescending(d => d.Id).Skip(decalage).Take(taille)
            join t in db.Set<Travailleur>() on d.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on d.EtablissementId equals e.Id
            orderby d.SigneLe descending, d.Id descending
            select new
            {
                d.Id,
                d.Numero,
                d.Modele,
                d.Jour,
                d.SigneLe,
                d.Signataire,
                d.RemplacePar,
                Lieu = e.Nom,
                t.NomNaissance,
                t.NomUsage,
                t.Prenoms,
                t.PrenomUsuel,
                LuLe = db.Set<LectureDocument>().Where(l => l.DocumentId == d.Id).Min(l => (DateTime?)l.Le),
            }).ToListAsync(arret);
        return lus.ConvertAll(l => new DocumentEmployeur(
            l.Id, l.Numero, l.Modele, Travailleur.NomAfficheDe(l.NomNaissance, l.NomUsage, l.Prenoms, l.PrenomUsuel), l.Lieu, l.Jour, l.SigneLe, l.Signataire, l.RemplacePar, l.LuLe));
    }

    /// <summary>Those nobody of the employer opened yet.</summary>
    public async Task<int> NonLusAsync(CancellationToken arret) =>
        await (await TousAsync(arret)).CountAsync(d => d.RemplacePar == null && !db.Set<LectureDocument>().Any(l => l.DocumentId == d.Id), arret);

    /// <summary>Null when it is not this employer's, or does not exist: one answer.</summary>
    public async Task<DocumentRemis?> UnAsync(Id<DocumentRemis> id, CancellationToken arret) =>
        await (await TousAsync(arret)).FirstOrDefaultAsync(d => d.Id == id, arret);

    private async Task<IQueryable<DocumentRemis>> TousAsync(CancellationToken arret)
    {
        var lieux = await perimetre.EtablissementsAsync(arret);
        // The company too: a site sold takes none of its former documents to the next one.
        return db.Set<DocumentRemis>().AsNoTracking().Where(d => lieux.Any(e => e.Id == d.EtablissementId && e.EntrepriseId == d.EntrepriseId));
    }
}
