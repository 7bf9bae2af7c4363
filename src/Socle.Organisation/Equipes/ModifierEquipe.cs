using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Equipes;

/// <summary>A team went to another sector, and what it follows with it.</summary>
public sealed record EquipeChangeeDeSecteur(Id<Equipe> EquipeId);

public sealed class ModifierEquipe(Ecritures ecritures)
{
    public Task<Resultat<Id<Equipe>>> FaireAsync(Id<Equipe> equipeId, SaisieEquipe demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.ModifierEquipe, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Equipe>().FirstOrDefaultAsync(e => e.Id == equipeId, arret) is not { } equipe)
            {
                return Introuvable.Equipe();
            }
            if (!(await demande.VerifierAsync(ecriture.Db, equipeId, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            if (equipe.SecteurId != saisie.SecteurId)
            {
                ecriture.Emettre(new EquipeChangeeDeSecteur(equipeId));
            }
            (equipe.Nom, equipe.SecteurId, equipe.CentreId) = (saisie.Nom!, saisie.SecteurId!.Value, saisie.CentreId);
            return Resultat.De(equipe.Id);
        }, arret);
}
