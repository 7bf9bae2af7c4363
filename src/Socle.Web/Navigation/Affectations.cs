using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Web.Securite;

namespace Socle.Web.Navigation;

/// <summary>Where the person signed in works: read once per request.</summary>
public sealed class Affectations(SocleDb db)
{
    private Task<Id<Equipe>?>? lue;

    public Task<Id<Equipe>?> EquipeAsync(ClaimsPrincipal personne, CancellationToken arret) => lue ??= LireAsync(personne, arret);

    private async Task<Id<Equipe>?> LireAsync(ClaimsPrincipal personne, CancellationToken arret) => personne.Compte() is { } compte
        ? await db.Set<Professionnel>().Where(p => p.CompteId == compte).Select(p => p.EquipeId).FirstOrDefaultAsync(arret)
        : null;
}
