using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Indicateurs;

/// <summary>The service chooses under which number a figure is hidden.</summary>
public sealed class ReglerIndicateurs(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("indicateurs.regler", "Réglage du seuil des indicateurs");

    public Task<Resultat<int>> ExecuterAsync(int? seuil, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async _ =>
        {
            if (seuil is not ({ } voulu and >= ReglageIndicateurs.SeuilMinimal and <= ReglageIndicateurs.SeuilMaximal))
            {
                return new Refus("indicateurs.seuil", $"Le seuil va de {ReglageIndicateurs.SeuilMinimal} à {ReglageIndicateurs.SeuilMaximal}\u00A0: plus bas, un chiffre pourrait désigner quelqu’un.", "Seuil");
            }
            (await db.Set<ReglageIndicateurs>().FirstAsync(r => r.Cle == ReglageIndicateurs.Unique, arret)).Seuil = voulu;
            return Resultat.De(voulu);
        }, arret);
}
