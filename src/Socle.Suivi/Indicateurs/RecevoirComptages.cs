using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Indicateurs;

/// <summary>Adds the totals of a month to those it has. The trail says that a month came, not what it held.</summary>
public sealed class RecevoirComptages(SocleDb db, Ecritures ecritures) : IDestinataire<ComptagesDuMois>
{
    private static readonly Processus Processus = new("indicateurs.recevoir", "Comptages anonymes d’un mois de visites");

    public async Task RecevoirAsync(ComptagesDuMois message, CancellationToken arret) =>
        await ecritures.Faire(Processus, null, async e =>
        {
            if (await db.Set<EnvoiCompte>().AnyAsync(x => x.Envoi == message.Envoi, arret))
            {
                return Resultat.De(false);
            }
            db.Add(new EnvoiCompte { Envoi = message.Envoi, Mois = message.Mois });
            var connus = await db.Set<CompteurIndicateur>().Where(c => c.Mois == message.Mois).ToDictionaryAsync(c => (c.Axe, c.Valeur, c.Genre, c.Code), arret);
            foreach (var ligne in message.Lignes)
            {
                if (connus.TryGetValue((ligne.Axe, ligne.Valeur, ligne.Genre, ligne.Code), out var connu))
                {
                    connu.Nombre += ligne.Nombre;
                }
                else
                {
                    db.Add(new CompteurIndicateur { Mois = message.Mois, Axe = ligne.Axe, Valeur = ligne.Valeur, Genre = ligne.Genre, Code = ligne.Code, Nombre = ligne.Nombre });
                }
            }
            return Resultat.De(true);
        }, arret);
}
