using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Documents;

/// <summary>Where the worker was employed on the day of the visit.</summary>
public sealed record Emploi(Id<Etablissement> Etablissement, Id<Entreprise> Entreprise, string RaisonSociale, string Lieu, string? Poste);

/// <summary>All that a document needs to know of a visit, none of it medical.</summary>
/// <param name="Confidentielle">The employer does not know of the visit: pre-return, or asked for by the worker.</param>
public sealed record FaitsDuDocument(VisiteMedicale Visite, Travailleur Personne, IReadOnlyList<Emploi> Emplois, bool Confidentielle, Categorie? Categorie)
{
    public Acte Acte => GenreDeVisite.Acte(Visite.Visite, Visite.Type);

    /// <summary>The kind of visit as a document names it: an employer never learns that the worker asked for it.</summary>
    public string EnMots => Confidentielle || Visite.Type is TypeVisite.AvisInaptitude ? "visite médicale" : Libelles.De(Visite.Type);
}

/// <summary>Reads them, from a file already opened.</summary>
public sealed class LireFaitsDuDocument(DossierDb db, SocleDb socle)
{
    public static readonly Refus Inconnue = new("document.visite", "Cette visite n’est pas dans ce dossier.");

    public async Task<Resultat<FaitsDuDocument>> ExecuterAsync(DossierOuvert dossier, Id<VisiteMedicale> id, CancellationToken arret)
    {
        if (await db.Set<VisiteMedicale>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.DossierId == dossier.Id, arret) is not { } visite)
        {
            return Inconnue;
        }
        var personne = await socle.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == dossier.TravailleurId, arret);
        var tous = (await Fusions.LireAsync(socle, dossier.TravailleurId, arret))!.Tous;
        var categorie = await socle.Set<CalculSuivi>().Where(c => tous.Contains(c.TravailleurId)).MaxAsync(c => (Categorie?)c.Categorie, arret);
        return new FaitsDuDocument(visite, personne, await EmploisAsync(visite, tous, arret), await ConfidentielleAsync(visite, arret), categorie);
    }

    /// <summary>The professional behind an account.</summary>
    public Task<Professionnel?> SignataireAsync(Id<Compte> compte, CancellationToken arret) =>
        socle.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.CompteId == compte, arret);

    private async Task<IReadOnlyList<Emploi>> EmploisAsync(VisiteMedicale visite, IReadOnlyList<Id<Travailleur>> travailleur, CancellationToken arret)
    {
        var (jour, lieu) = (visite.Jour, visite.EtablissementId);
        var lus = await (
            from c in socle.Set<Contrat>().AsNoTracking()
            join e in socle.Set<Etablissement>() on c.EtablissementId equals e.Id
            join s in socle.Set<Entreprise>() on e.EntrepriseId equals s.Id
            where travailleur.Contains(c.TravailleurId) && c.Debut <= jour && (c.Fin == null || c.Fin >= jour) && (lieu == null || e.Id == lieu)
            orderby s.NomTri, e.Nom, c.Id
            select new
            {
                e.Id,
                Entreprise = s.Id,
                s.RaisonSociale,
                e.Nom,
                Poste = socle.Set<Poste>().Where(p => p.ContratId == c.Id && p.Debut <= jour && (p.Fin == null || p.Fin >= jour)).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(),
            }).ToListAsync(arret);
        return [.. lus.DistinctBy(l => l.Id).Select(l => new Emploi(l.Id, l.Entreprise, l.RaisonSociale, l.Nom, l.Poste))];
    }

    /// <summary>In doubt it is: a visit « à la demande » that nothing says the employer asked for is the worker's.</summary>
    private async Task<bool> ConfidentielleAsync(VisiteMedicale visite, CancellationToken arret)
    {
        if (visite.Type == TypeVisite.Prereprise || visite.EtablissementId is null)
        {
            return true;
        }
        var rendezVous = visite.RendezVousId is { } id ? await socle.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret) : null;
        if (rendezVous is null)
        {
            return visite.Type == TypeVisite.Demande;
        }
        var par = rendezVous.DemandeId is { } demande ? await socle.Set<DemandeVisite>().Where(d => d.Id == demande).Select(d => (Demandeur?)d.Par).FirstOrDefaultAsync(arret) : null;
        return rendezVous.EstConfidentiel || GenreDeVisite.EstConfidentielle(visite.Type, par);
    }
}
