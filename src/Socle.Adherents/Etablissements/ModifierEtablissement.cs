using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>Mends the name, the address, the activity or the declared headcount of a place. Its SIRET and its team change elsewhere.</summary>
public sealed class ModifierEtablissement(Ecritures ecritures)
{
    public Task<Resultat<Id<Etablissement>>> FaireAsync(Id<Etablissement> etablissementId, SaisieEtablissement demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.ModifierEtablissement, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Etablissement>().FirstOrDefaultAsync(t => t.Id == etablissementId, arret) is not { } etablissement)
            {
                return Refuses.Etablissement();
            }
            var saisie = new Verification();
            var lieu = demande.Lire(saisie);
            if (saisie.Refus is { } refus)
            {
                return refus;
            }
            lieu.Remplir(etablissement);
            return Resultat.De(etablissementId);
        }, arret);
}
