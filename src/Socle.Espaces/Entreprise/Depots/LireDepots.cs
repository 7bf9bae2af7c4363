using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;

namespace Socle.Espaces.Entreprise.Depots;

/// <summary>A declaration the employer sent, as far as it may see it.</summary>
/// <param name="AVerifier">Rows held: to mend, or looked at by the service. Which of the two a row is does not show by its count.</param>
public sealed record DepotEmployeur(
    Id<ImportDeclaration> Id, string Entreprise, EtatImport Etat, bool Dsn, DateTime DeposeLe, DateTime? TransmiseLe, int Lignes, int Arrivees, int Changements,
    int Departs, int Inchangees, int AVerifier, int Doutes, int Absents, int Appliquees, string? Refus, string? Etape, int Fait, int Total)
{
    public bool EnTravail => Etat is EtatImport.Analyse or EtatImport.Acceptation or EtatImport.Annulation;

    /// <summary>What the employer may accept alone: nothing is left that only the service can answer.</summary>
    public bool Acceptable => Etat is EtatImport.Pret or EtatImport.Interrompu && TransmiseLe is null && Doutes == 0 && Absents == 0;

    public bool Transmissible => Etat is EtatImport.Pret or EtatImport.Correspondance or EtatImport.Interrompu && TransmiseLe is null;
}

public sealed record LigneDepot(int Numero, string Nom, IssueLigne Issue, string? Motif);

/// <summary>The declarations by file of the companies and places of the account's mandates: those sent from this space, never the service's own.</summary>
public sealed class LireDepots(PerimetreEmployeur perimetre, SocleDb db)
{
    public async Task<int> CompterAsync(CancellationToken arret) => await (await TousAsync(arret)).CountAsync(arret);

    public async Task<List<DepotEmployeur>> PageAsync(int decalage, int taille, CancellationToken arret) =>
        await Montrer((await TousAsync(arret)).OrderByDescending(i => i.DeposeLe).ThenByDescending(i => i.Id).Skip(decalage).Take(taille)).ToListAsync(arret);

    /// <summary>Null when it is another employer's, the service's, or none.</summary>
    public async Task<DepotEmployeur?> UnAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        await Montrer((await TousAsync(arret)).Where(i => i.Id == id)).FirstOrDefaultAsync(arret);

    /// <summary>The rows that do something or are held, in the order of the file.</summary>
    public async Task<List<LigneDepot>> LignesAsync(Id<ImportDeclaration> id, int auPlus, CancellationToken arret)
    {
        var lues = await db.Set<LigneImport>().Where(l => l.ImportId == id && l.Issue != IssueLigne.Inchangee).OrderBy(l => l.Rang).Take(auPlus)
            .Select(l => new { l.Numero, l.Nom, l.Issue, l.Motif }).ToListAsync(arret);
        return lues.ConvertAll(l => new LigneDepot(l.Numero, l.Nom, l.Issue, l.Issue is IssueLigne.Refusee or IssueLigne.Doublon ? MotifPourEmployeur.De(l.Issue, l.Motif) : null));
    }

    private async Task<IQueryable<ImportDeclaration>> TousAsync(CancellationToken arret)
    {
        var mandats = await perimetre.MandatsAsync(arret);
        var entieres = mandats.Where(m => m.EtablissementId is null).Select(m => (Id<Adherents.Entreprises.Entreprise>?)m.EntrepriseId).ToList();
        var sites = mandats.Where(m => m.EtablissementId is not null).ToList();
        var (deLEntreprise, duSite) = (sites.Select(m => (Id<Adherents.Entreprises.Entreprise>?)m.EntrepriseId).Distinct().ToList(), sites.ConvertAll(m => m.EtablissementId));
        // The company too: a site sold takes none of its former declarations to the next one.
        return db.Set<ImportDeclaration>().AsNoTracking().Where(i => entieres.Contains(i.EntrepriseId) || (deLEntreprise.Contains(i.EntrepriseId) && duSite.Contains(i.EtablissementId)));
    }

    private IQueryable<DepotEmployeur> Montrer(IQueryable<ImportDeclaration> imports) => imports.Select(i => new DepotEmployeur(
        i.Id, db.Set<Adherents.Entreprises.Entreprise>().Where(e => e.Id == i.EntrepriseId).Select(e => e.RaisonSociale).First(), i.Etat, i.Genre == GenreFichier.Dsn,
        i.DeposeLe, i.TransmiseLe, i.Lignes, i.ACreer, i.AModifier, i.ACloturer, i.Inchangees, i.Refusees + i.Doublons, i.Doublons, i.CloturesProposees, i.Appliquees,
        i.Refus, i.Etape, i.Fait, i.Total));
}
