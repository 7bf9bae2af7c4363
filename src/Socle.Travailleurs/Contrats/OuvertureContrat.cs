using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Contrats;

/// <summary>A contract with its first post and exposures, checked and added to the write in progress.</summary>
internal sealed class OuvertureContrat(SocleDb db, DateOnly aujourdhui)
{
    private const string Partie = nameof(DemandeContrat.Contrat);

    public async Task<Resultat<Contrat>> AjouterAsync(
        Travailleur travailleur, Id<Etablissement> etablissementId, ContratSaisi saisi, PosteSaisi poste, IReadOnlyList<Risque> risques, CancellationToken arret)
    {
        if (!Lire(travailleur, etablissementId, saisi).Reussit(out var contrat, out var refus))
        {
            return refus.Sous(Partie);
        }
        var lu = LecturePoste.Lire(poste, contrat);
        refus = Refus.Reunir([
            (await EmployeurAsync(contrat, arret))?.Sous(Partie),
            (await DoubleAsync(contrat, arret))?.Sous(Partie),
            lu.EstRefus ? lu.Refus.Sous(nameof(DemandeContrat.Poste)) : null,
        ]);
        if (refus is not null)
        {
            return refus;
        }
        db.Add(contrat);
        db.Add(lu.Valeur);
        db.AddRange(risques.Distinct().Select(risque => new Exposition
        {
            Id = Id<Exposition>.Nouveau(),
            ContratId = contrat.Id,
            Risque = risque,
            Debut = lu.Valeur.Debut,
        }));
        return contrat;
    }

    private Resultat<Contrat> Lire(Travailleur travailleur, Id<Etablissement> etablissement, ContratSaisi saisi)
    {
        var refus = Refus.Reunir([
            saisi.Nature is null ? new("contrat.nature.vide", "La nature du contrat n’est pas renseignée.", nameof(saisi.Nature)) : null,
            saisi.Debut is null ? new("contrat.debut.vide", "Le premier jour du contrat n’est pas renseigné.", nameof(saisi.Debut)) : null,
        ]);
        if (refus is not null)
        {
            return refus;
        }
        var (debut, nature) = (saisi.Debut!.Value, saisi.Nature!.Value);
        var emplois = EmploisVises.Lire(nature, saisi.EmploisVises);
        refus = Refus.Reunir([
            ReglesContrat.TropLoin(debut, aujourdhui, nameof(saisi.Debut)),
            ReglesContrat.AuTravailAvantAge(travailleur.Naissance, debut),
            ReglesContrat.FinAvantDebut(debut, saisi.FinPrevue, nameof(saisi.FinPrevue)),
            ReglesContrat.Quotite(saisi.Quotite),
            ReglesContrat.JoursSaison(nature, saisi.JoursSaison),
            emplois.EstRefus ? emplois.Refus : null,
        ]);
        return refus is not null ? refus : new Contrat
        {
            Id = Id<Contrat>.Nouveau(),
            TravailleurId = travailleur.Id,
            EtablissementId = etablissement,
            Numero = Texte(saisi.Numero),
            Matricule = Texte(saisi.Matricule),
            Nature = nature,
            Debut = debut,
            FinPrevue = saisi.FinPrevue,
            Quotite = saisi.Quotite,
            JoursSaison = saisi.JoursSaison,
            Eloigne = saisi.Eloigne,
            EmploisVises = emplois.Valeur,
        };
    }

    private async Task<Refus?> EmployeurAsync(Contrat contrat, CancellationToken arret)
    {
        var employeur = await (
            from e in db.Set<Etablissement>()
            join s in db.Set<Entreprise>() on e.EntrepriseId equals s.Id
            where e.Id == contrat.EtablissementId
            select new { Etablissement = e, Entreprise = s }).AsNoTracking().FirstOrDefaultAsync(arret);
        return employeur is null
            ? new Refus("contrat.etablissement.inconnu", "Cet établissement n’est pas, ou plus, dans la base : choisissez-le de nouveau.")
            : ReglesContrat.EmployeurParti(employeur.Etablissement, employeur.Entreprise, contrat.Debut);
    }

    private async Task<Refus?> DoubleAsync(Contrat contrat, CancellationToken arret) => ReglesContrat.DejaOuvert(
        await db.Set<Contrat>().AsNoTracking().Where(c => c.TravailleurId == contrat.TravailleurId).ToListAsync(arret), contrat);

    private static string? Texte(string? saisi) => string.IsNullOrWhiteSpace(saisi) ? null : saisi.Trim();
}
