using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Acces;

/// <summary>A doctor lets an assistant or an adviser into blocks 1° and 2°, or takes it back.</summary>
public sealed class DeleguerAcces(DossierDb db, SocleDb socle, QuiAgit qui, EcrituresDossier ecritures, TimeProvider temps)
{
    public static readonly Refus MedecinSeul = new("dossier.delegation.medecin", "Seul un médecin du travail délègue l’accès à l’identité et aux expositions.");
    public static readonly Refus Beneficiaire = new("dossier.delegation.beneficiaire", "On délègue à un assistant ou à un préventeur dont le compte est ouvert.", "Beneficiaire");
    public static readonly Refus Dates = new("dossier.delegation.dates", "La fin ne peut pas précéder le début.", "Au");
    public static readonly Refus Inconnue = new("dossier.delegation.inconnue", "Cette délégation n’existe pas, ou elle est déjà finie.");

    /// <param name="au">Last day, included; null until taken back.</param>
    public async Task<Resultat<Id<DelegationAcces>>> ExecuterAsync(Id<Compte> beneficiaire, bool ecriture, DateOnly du, DateOnly? au, CancellationToken arret = default)
    {
        if (await MedecinAsync(arret) is not { } medecin)
        {
            return MedecinSeul;
        }
        if (au < du)
        {
            return Dates;
        }
        var role = await socle.Set<Compte>().Where(c => c.Id == beneficiaire && c.Actif).Select(c => (Role?)c.Role).FirstOrDefaultAsync(arret);
        if (role is null || DroitsDossier.Voie(role.Value) != VoieDAcces.Delegation)
        {
            return Beneficiaire;
        }
        return await ecritures.Faire(medecin, new FaitTrace(ActionDossier.Delegation, null, Blocs.Delegables), _ =>
        {
            var delegation = new DelegationAcces { Id = Id<DelegationAcces>.Nouveau(), MedecinId = medecin.Compte, BeneficiaireId = beneficiaire, Ecriture = ecriture, Du = du, Au = au };
            db.Add(delegation);
            return Task.FromResult(Resultat.De(delegation.Id));
        }, arret);
    }

    /// <summary>Ends it: yesterday was its last day.</summary>
    public async Task<Resultat<bool>> ReprendreAsync(Id<DelegationAcces> id, CancellationToken arret = default)
    {
        if (await MedecinAsync(arret) is not { } medecin)
        {
            return MedecinSeul;
        }
        var hier = temps.Aujourdhui().AddDays(-1);
        return await ecritures.Faire(medecin, new FaitTrace(ActionDossier.Delegation, null, Blocs.Delegables, "reprise"), async _ =>
        {
            if (await db.Set<DelegationAcces>().FirstOrDefaultAsync(d => d.Id == id && (d.Au == null || d.Au > hier), arret) is not { } delegation)
            {
                return Inconnue;
            }
            delegation.Au = hier;
            return Resultat.De(true);
        }, arret);
    }

    private async Task<Acteur?> MedecinAsync(CancellationToken arret) =>
        await qui.LireAsync(arret) is { } acteur && DroitsDossier.Voie(acteur.Role) == VoieDAcces.Soin ? acteur : null;
}
