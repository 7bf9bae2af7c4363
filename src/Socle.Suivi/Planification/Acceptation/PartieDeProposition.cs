using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Suivi.Planification;

/// <summary>The part of a proposal one accepts: a team, a centre, a week, one line; or all of it.</summary>
/// <param name="Semaine">Its Monday.</param>
public sealed record PartieDeProposition(Id<Equipe>? Equipe = null, Id<Centre>? Centre = null, DateOnly? Semaine = null, Id<LignePlanification>? Ligne = null)
{
    internal IQueryable<LignePlanification> Lignes(SocleDb db, Id<PropositionPlanification> proposition)
    {
        var lignes = db.Set<LignePlanification>().AsNoTracking().Where(l => l.PropositionId == proposition && l.Etat == EtatLigne.Proposee);
        lignes = Equipe is { } equipe ? lignes.Where(l => l.EquipeId == equipe) : lignes;
        lignes = Centre is { } centre ? lignes.Where(l => l.CentreId == centre) : lignes;
        lignes = Ligne is { } ligne ? lignes.Where(l => l.Id == ligne) : lignes;
        return Semaine is { } lundi ? lignes.Where(l => l.Jour >= lundi && l.Jour < lundi.AddDays(7)) : lignes;
    }
}
