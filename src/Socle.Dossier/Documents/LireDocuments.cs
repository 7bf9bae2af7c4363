using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Documents;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Documents;

/// <summary>A document opened: what it says, the bytes that were signed, whether they still are these.</summary>
/// <param name="Motif">Why it was replaced.</param>
public sealed record DocumentLu(DocumentMedical Document, SourceDocument Source, byte[] Octets, bool Authentique, string? Motif, string? RemplacePar);

public sealed record FiltreDocuments(string? Numero = null, ModeleDocument? Modele = null, DateOnly? Du = null, DateOnly? Au = null, bool LesMiens = false);

/// <param name="Travailleur">Only for who signed it: the list opens no file.</param>
public sealed record LigneDocument(
    Id<DocumentMedical> Id, Id<VisiteMedicale> Visite, string Numero, ModeleDocument Modele, DateOnly Jour, DateTime SigneLe, string Signataire, bool PourEmployeur, bool EstRemplace, string? Travailleur);

/// <summary>Reads documents: those of a visit or one of them, from an opened file; or the register of the service, which names nobody.</summary>
public sealed class LireDocuments(DossierDb db, SocleDb socle, CachetService cachet, QuiAgit qui, EcrituresDossier ecritures)
{
    /// <summary>Which worker's file holds it: to open the file first.</summary>
    public async Task<Id<Travailleur>?> TravailleurAsync(Id<DocumentMedical> document, CancellationToken arret) =>
        await (from d in db.Set<DocumentMedical>() join f in db.Set<Dmst>() on d.DossierId equals f.Id where d.Id == document select (Id<Travailleur>?)f.TravailleurId).FirstOrDefaultAsync(arret);

    public async Task<Id<Travailleur>?> TravailleurAsync(Id<VisiteMedicale> visite, CancellationToken arret) =>
        await (from v in db.Set<VisiteMedicale>() join f in db.Set<Dmst>() on v.DossierId equals f.Id where v.Id == visite select (Id<Travailleur>?)f.TravailleurId).FirstOrDefaultAsync(arret);

    /// <summary>Signed after this visit, latest first.</summary>
    public async Task<IReadOnlyList<DocumentMedical>> DeLaVisiteAsync(DossierOuvert dossier, Id<VisiteMedicale> visite, CancellationToken arret) => !dossier.Lit(Blocs.Conclusions) ? [] :
        await db.Set<DocumentMedical>().AsNoTracking().Where(d => d.DossierId == dossier.Id && d.VisiteId == visite).OrderByDescending(d => d.SigneLe).ThenByDescending(d => d.Rang).ToListAsync(arret);

    public async Task<DocumentLu?> UnAsync(DossierOuvert dossier, Id<DocumentMedical> id, CancellationToken arret)
    {
        if (!dossier.Lit(Blocs.Conclusions) || await db.Set<DocumentMedical>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.DossierId == dossier.Id, arret) is not { } document)
        {
            return null;
        }
        var octets = dossier.Ouvrir(document.Contenu, DocumentMedical.LieuContenu(id));
        var suivant = document.RemplaceParId is { } par ? await db.Set<DocumentMedical>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == par, arret) : null;
        return new(
            document, SourceDocument.Lire(dossier.Ouvrir(document.Source, DocumentMedical.LieuSource(id))), octets, cachet.EstAuthentique(octets, document.Signature),
            document.Motif is null ? null : dossier.OuvrirTexte(document.Motif, DocumentMedical.LieuMotif(id)), suivant?.Numero);
    }

    /// <summary>When the employer opened it, and who.</summary>
    public Task<List<LectureDocument>> LecturesAsync(Id<DocumentMedical> id, CancellationToken arret) =>
        socle.Set<LectureDocument>().AsNoTracking().Where(l => l.DocumentId == new Id<DocumentRemis>(id.Valeur)).OrderBy(l => l.Le).ToListAsync(arret);

    public async Task<int> CompterAsync(FiltreDocuments filtre, CancellationToken arret) =>
        await qui.LireAsync(arret) is { } acteur ? await Filtrer(filtre, acteur.Compte).CountAsync(arret) : 0;

    /// <summary>The register, latest first. Reading it is traced: it names the workers of who reads it.</summary>
    public async Task<IReadOnlyList<LigneDocument>> PageAsync(FiltreDocuments filtre, int decalage, int taille, CancellationToken arret)
    {
        if (await qui.LireAsync(arret) is not { } acteur || !DroitsDossier.Plafond(acteur.Role).HasFlag(Blocs.Conclusions))
        {
            return [];
        }
        await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Consultation, null, Blocs.Conclusions, "documents.registre"), _ => Task.FromResult(Resultat.De(true)), arret);
        var documents = await Filtrer(filtre, acteur.Compte).OrderByDescending(d => d.Annee).ThenByDescending(d => d.Rang).Skip(decalage).Take(taille)
            .Join(db.Set<Dmst>(), d => d.DossierId, f => f.Id, (d, f) => new { d.Id, d.VisiteId, d.Annee, d.Rang, d.Modele, d.Jour, d.SigneLe, d.Signataire, d.PourEmployeur, d.RemplaceParId, d.CompteId, f.TravailleurId })
            .OrderByDescending(d => d.Annee).ThenByDescending(d => d.Rang).ToListAsync(arret);
        var noms = await NomsAsync([.. documents.Where(d => d.CompteId == acteur.Compte).Select(d => d.TravailleurId)], arret);
        return [.. documents.Select(d => new LigneDocument(
            d.Id, d.VisiteId, DocumentMedical.NumeroDe(d.Annee, d.Rang), d.Modele, d.Jour, d.SigneLe, d.Signataire, d.PourEmployeur, d.RemplaceParId is not null,
            d.CompteId == acteur.Compte ? noms.GetValueOrDefault(d.TravailleurId) : null))];
    }

    private async Task<Dictionary<Id<Travailleur>, string>> NomsAsync(IReadOnlyCollection<Id<Travailleur>> ids, CancellationToken arret) =>
        (await socle.Set<Travailleur>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(arret)).ToDictionary(t => t.Id, t => t.NomAffiche);

    private IQueryable<DocumentMedical> Filtrer(FiltreDocuments f, Id<Compte> moi)
    {
        var d = db.Set<DocumentMedical>().AsNoTracking();
        if (f.Numero?.Trim().Split('-') is [var annee, var rang] && int.TryParse(annee, out var a) && int.TryParse(rang, out var r))
        {
            d = d.Where(x => x.Annee == a && x.Rang == r);
        }
        else if (int.TryParse(f.Numero?.Trim(), out var seul))
        {
            d = d.Where(x => x.Rang == seul || x.Annee == seul);
        }
        d = f.Modele is { } modele ? d.Where(x => x.Modele == modele) : d;
        d = f.Du is { } du ? d.Where(x => x.Jour >= du) : d;
        d = f.Au is { } au ? d.Where(x => x.Jour <= au) : d;
        return f.LesMiens ? d.Where(x => x.CompteId == moi) : d;
    }
}
