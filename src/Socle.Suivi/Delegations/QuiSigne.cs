using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Delegations;

/// <summary>Who may commit a doctor: the doctor, from an account of their own; one who has none signs on paper, and another doctor records it.</summary>
internal static class QuiSigne
{
    /// <param name="coordonnateurAussi">A doctor may be gone: the coordinating doctor may still end what they entrusted.</param>
    public static async Task<Refus?> RefusAsync(SocleDb db, Id<Compte>? compteId, Professionnel medecin, bool coordonnateurAussi, CancellationToken arret)
    {
        if (compteId is not null && compteId == medecin.CompteId)
        {
            return null;
        }
        var role = await db.Set<Compte>().Where(c => c.Id == compteId).Select(c => (Role?)c.Role).FirstOrDefaultAsync(arret);
        var estMedecin = role is Role.Medecin or Role.MedecinCoordonnateur;
        if ((estMedecin && medecin.CompteId is null) || (coordonnateurAussi && role == Role.MedecinCoordonnateur))
        {
            return null;
        }
        return medecin.CompteId is null
            ? new Refus("delegation.signataire", "Seul un médecin peut le faire\u00A0: demandez-le à celui qui délègue, ou à un confrère si sa signature est sur le papier.")
            : new Refus("delegation.signataire", "Seul le médecin qui délègue peut le faire, depuis son propre compte\u00A0: prévenez-le que le protocole l’attend.");
    }
}
