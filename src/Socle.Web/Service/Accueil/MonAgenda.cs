using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Web.Securite;

namespace Socle.Web.Service.Accueil;

/// <summary>The day of the professional signed in: their sessions and who is expected.</summary>
public sealed record JourneeDeProfessionnel(Id<Professionnel> Professionnel, IReadOnlyList<VacationLue> Vacations, IReadOnlyList<RendezVousLu> RendezVous);

public sealed class MonAgenda(SocleDb db, LireAgenda agenda)
{
    /// <summary>Null for who receives nobody, or has no session that day.</summary>
    public async Task<JourneeDeProfessionnel?> LireAsync(ClaimsPrincipal personne, DateOnly jour, CancellationToken arret)
    {
        var compte = personne.Compte();
        if (compte is null || await db.Set<Professionnel>().Where(p => p.CompteId == compte).Select(p => (Id<Professionnel>?)p.Id).FirstOrDefaultAsync(arret) is not { } qui)
        {
            return null;
        }
        var vacations = (await agenda.VacationsAsync(new(qui), jour, jour, arret)).Where(v => !v.Fermee).ToList();
        return vacations.Count == 0 ? null : new(qui, vacations, await agenda.RendezVousAsync(new(qui), jour, jour, tous: true, arret));
    }
}
