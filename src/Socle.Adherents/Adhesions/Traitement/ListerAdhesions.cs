using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Adhesions;

/// <summary>What the queue shows.</summary>
public sealed record FiltreAdhesions(EtatDemande? Etat, GenreAdherent? Genre, string? Recherche);

/// <summary>A member that already has this number, or this name.</summary>
public sealed record DejaMembre(Id<Entreprise> Id, string RaisonSociale, string NumeroAdherent, StatutEntreprise Statut, bool MemeSiret);

/// <summary>The service's queue. Drafts are nobody's business: they are not in it.</summary>
public sealed class ListerAdhesions(SocleDb db)
{
    public IQueryable<DemandeAdhesion> Lister(FiltreAdhesions filtre)
    {
        var demandes = Signees();
        demandes = filtre.Etat is { } etat ? demandes.Where(d => d.Etat == etat) : demandes.Where(d => d.Etat == EtatDemande.Deposee || d.Etat == EtatDemande.PieceAttendue);
        demandes = filtre.Genre is { } genre ? demandes.Where(d => d.Genre == genre) : demandes;
        if (!string.IsNullOrWhiteSpace(filtre.Recherche))
        {
            var (nom, chiffres) = (Texte.PourRecherche(filtre.Recherche), new string([.. filtre.Recherche.Where(char.IsAsciiDigit)]));
            demandes = demandes.Where(d => d.NomTri!.Contains(nom) || (chiffres.Length >= 9 && d.Siret!.StartsWith(chiffres)));
        }
        return demandes.OrderBy(d => d.SigneeLe).ThenBy(d => d.Id);
    }

    public async Task<IReadOnlyDictionary<EtatDemande, int>> CompterAsync(CancellationToken arret) =>
        await Signees().GroupBy(d => d.Etat).Select(g => new { g.Key, Combien = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Combien, arret);

    public Task<DemandeAdhesion?> UneAsync(Id<DemandeAdhesion> id, CancellationToken arret) => Signees().FirstOrDefaultAsync(d => d.Id == id, arret);

    /// <summary>By SIRET, then SIREN; without a number, by name.</summary>
    public async Task<IReadOnlyList<DejaMembre>> DoublonsAsync(DemandeAdhesion demande, CancellationToken arret)
    {
        var (siret, siren, nom) = (demande.Siret, demande.Siret?[..9], demande.NomTri);
        var lieux = db.Set<Etablissement>().Where(t => t.Siret == siret && t.FermeLe == null).Select(t => t.EntrepriseId);
        var trouvees = siret is null
            ? db.Set<Entreprise>().Where(e => e.NomTri == nom && e.Siren == null)
            : db.Set<Entreprise>().Where(e => e.Siren == siren || lieux.Contains(e.Id));
        return await trouvees.AsNoTracking().Where(e => e.Id != demande.EntrepriseId).OrderBy(e => e.Statut).ThenBy(e => e.Id).Take(10)
            .Select(e => new DejaMembre(e.Id, e.RaisonSociale, e.NumeroAdherent, e.Statut, siret != null && lieux.Contains(e.Id))).ToListAsync(arret);
    }

    /// <summary>Other requests for the same number, still waiting.</summary>
    public Task<int> AutresDemandesAsync(DemandeAdhesion demande, CancellationToken arret) =>
        Signees().CountAsync(d => d.Siret != null && d.Siret == demande.Siret && d.Id != demande.Id && (d.Etat == EtatDemande.Deposee || d.Etat == EtatDemande.PieceAttendue), arret);

    private IQueryable<DemandeAdhesion> Signees() => db.Set<DemandeAdhesion>().AsNoTracking().Where(d => d.Etat != EtatDemande.Brouillon);
}
