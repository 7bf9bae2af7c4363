using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Adherents.Affectations;

/// <summary>Answers the organisation: what a team or a centre still follows, today or later.</summary>
internal sealed class Rattachements(SocleDb db, TimeProvider temps) : IRattachements
{
    public Task<int> EtablissementsDeEquipeAsync(Id<Equipe> equipe, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return Ouverts(aujourdhui).CountAsync(t => t.EquipeId == equipe
            || db.Set<Affectation>().Any(a => a.EtablissementId == t.Id && a.EquipeId == equipe && a.Du > aujourdhui), arret);
    }

    public Task<int> EtablissementsDuCentreAsync(Id<Centre> centre, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return Ouverts(aujourdhui).CountAsync(t => t.CentreId == centre
            || db.Set<Affectation>().Any(a => a.EtablissementId == t.Id && a.CentreId == centre && a.Du > aujourdhui), arret);
    }

    private IQueryable<Etablissement> Ouverts(DateOnly le) => db.Set<Etablissement>().Where(t => t.FermeLe == null || t.FermeLe >= le);
}
