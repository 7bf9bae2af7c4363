using Microsoft.EntityFrameworkCore;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Annuelles;

/// <summary>The employer confirms workers of its yearly declaration: one, those it ticked, or all that has a post.</summary>
public sealed class ConfirmerSalaries(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("annuelle.confirmer", "Salariés confirmés pour la déclaration annuelle");

    /// <param name="contrats">Absent: all those still to confirm.</param>
    /// <returns>How many were confirmed now.</returns>
    public Task<Resultat<int>> ExecuterAsync(Id<Entreprise> entreprise, int annee, IReadOnlyCollection<Id<Contrat>>? contrats, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ConfirmerAsync(e, entreprise, annee, contrats, arret), arret);

    private async Task<Resultat<int>> ConfirmerAsync(Ecriture ecriture, Id<Entreprise> entreprise, int annee, IReadOnlyCollection<Id<Contrat>>? contrats, CancellationToken arret)
    {
        // A button pressed twice opens one declaration.
        await db.PrendreVerrouAsync(entreprise, arret);
        var signataire = await Signataire.LireAsync(ecriture, entreprise, temps.Aujourdhui(), arret);
        if (signataire.EstRefus)
        {
            return signataire.Refus;
        }
        if (await db.Set<DeclarationAnnuelle>().FirstOrDefaultAsync(d => d.EntrepriseId == entreprise && d.Annee == annee && d.EnVigueur, arret) is not { } declaration)
        {
            db.Add(declaration = new() { Id = Id<DeclarationAnnuelle>.Nouveau(), EntrepriseId = entreprise, Annee = annee, OuverteLe = ecriture.Instant });
        }
        if (declaration.SigneeLe is not null)
        {
            return RefusAnnuelle.DejaSignee;
        }
        var presents = await db.PresentsAsync(entreprise, temps.Aujourdhui(), arret);
        var faites = await db.Set<ConfirmationAnnuelle>().Where(c => c.DeclarationId == declaration.Id).Select(c => c.ContratId).ToListAsync(arret);
        var voulus = presents.Where(p => p.APoste && !faites.Contains(p.Contrat) && contrats?.Contains(p.Contrat) != false).ToList();
        if (voulus.Count == 0)
        {
            return new Refus("annuelle.rien", contrats?.Count == 0
                ? "Cochez au moins un salarié, ou confirmez-les tous."
                : "Il n’y a rien à confirmer ici\u00A0: déclarez d’abord le poste de ceux qui n’en ont pas.");
        }
        db.AddRange(voulus.Select(p => new ConfirmationAnnuelle
        {
            Id = Id<ConfirmationAnnuelle>.Nouveau(),
            DeclarationId = declaration.Id,
            ContratId = p.Contrat,
            Le = ecriture.Instant,
            Par = ecriture.Auteur.Nom,
        }));
        ecriture.Tracer(ActionAudit.Fait, "declaration_annuelle", declaration.Id.Valeur, $$"""{"confirmes":{{voulus.Count}}}""");
        return voulus.Count;
    }
}
