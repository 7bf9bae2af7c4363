using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>« Ce ne sont pas des doublons » : remembered, and taken back as easily.</summary>
public sealed class EcarterDoublon(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Ecart = new("doublons.ecarter", "Doublon écarté");
    private static readonly Processus Retour = new("doublons.proposer", "Doublon proposé de nouveau");

    public static Refus Inconnu { get; } = new("doublon.inconnu", "Cette proposition n’existe plus : les fiches ont été fusionnées, ou ne se ressemblent plus.");

    public Task<Resultat<Id<Doublon>>> ExecuterAsync(Id<Doublon> id, CancellationToken arret = default) =>
        ecritures.Faire(Ecart, null, e => PasserAsync(e, id, EtatDoublon.Ecarte, arret), arret);

    public Task<Resultat<Id<Doublon>>> ProposerDeNouveauAsync(Id<Doublon> id, CancellationToken arret = default) =>
        ecritures.Faire(Retour, null, e => PasserAsync(e, id, EtatDoublon.Propose, arret), arret);

    private async Task<Resultat<Id<Doublon>>> PasserAsync(Ecriture ecriture, Id<Doublon> id, EtatDoublon etat, CancellationToken arret)
    {
        if (await db.Set<Doublon>().FirstOrDefaultAsync(d => d.Id == id, arret) is not { } doublon)
        {
            return Inconnu;
        }
        (doublon.Etat, doublon.EcarteLe) = (etat, etat == EtatDoublon.Ecarte ? ecriture.Instant : null);
        ecriture.Tracer(ActionAudit.Fait, "travailleur", doublon.AId.Valeur);
        ecriture.Tracer(ActionAudit.Fait, "travailleur", doublon.BId.Valeur);
        return id;
    }
}
