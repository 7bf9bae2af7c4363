using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Modeles;

/// <summary>The service's own texts: reads, keeps one, goes back to the product's.</summary>
public sealed class EcrireModeles(SocleDb db, Ecritures ecritures)
{
    private const int SignesAuPlus = 4000;
    private const int SmsAuPlus = 480;

    private static readonly Processus Ecriture = new("convocations.modele", "Texte d’un message");
    private static readonly Processus Retour = new("convocations.modele.defaut", "Retour au texte d’origine d’un message");

    /// <summary>Those the service wrote.</summary>
    public async Task<IReadOnlySet<CleModele>> EcritsAsync(CancellationToken arret) =>
        (await db.Set<ModeleMessage>().AsNoTracking().ToListAsync(arret)).Select(m => new CleModele(m.Genre, m.Canal, m.Destinataire)).ToHashSet();

    public async Task<TexteModele> LireAsync(CleModele cle, CancellationToken arret) =>
        await TrouverAsync(cle, arret) is { } ecrit ? new(ecrit.Objet, ecrit.Corps) : ModelesParDefaut.De(cle);

    /// <summary>All of them at once, to write many messages.</summary>
    internal async Task<Func<CleModele, TexteModele>> TousAsync(CancellationToken arret)
    {
        var ecrits = (await db.Set<ModeleMessage>().AsNoTracking().ToListAsync(arret)).ToDictionary(m => new CleModele(m.Genre, m.Canal, m.Destinataire), m => new TexteModele(m.Objet, m.Corps));
        return cle => ecrits.GetValueOrDefault(cle) ?? ModelesParDefaut.De(cle);
    }

    public static Resultat<TexteModele> Verifier(CleModele cle, TexteModele saisi)
    {
        var texte = new TexteModele(cle.AObjet ? saisi.Objet?.Trim() : null, (saisi.Corps ?? "").Trim());
        var limite = cle.Canal == Canal.Sms ? SmsAuPlus : SignesAuPlus;
        return Refus.Reunir([
            texte.Corps.Length == 0 ? new("modele.vide", "Écrivez le texte du message.", nameof(texte.Corps)) : null,
            texte.Corps.Length > limite ? new("modele.long", $"{limite} signes au plus\u00A0: raccourcissez ce texte.", nameof(texte.Corps)) : null,
            cle.AObjet && string.IsNullOrEmpty(texte.Objet) ? new("modele.objet", "Écrivez l’objet du message.", nameof(texte.Objet)) : null,
            texte.Objet?.Length > 150 ? new("modele.objet.long", "150 signes au plus\u00A0: raccourcissez l’objet.", nameof(texte.Objet)) : null,
            ChampsMessage.Refuser(cle, texte),
        ]) is { } refus ? refus : texte;
    }

    public Task<Resultat<CleModele>> EnregistrerAsync(CleModele cle, TexteModele saisi, CancellationToken arret = default) =>
        ecritures.Faire(Ecriture, null, async _ =>
        {
            if (!Verifier(cle, saisi).Reussit(out var texte, out var refus))
            {
                return refus;
            }
            if (await TrouverAsync(cle, arret) is { } connu)
            {
                (connu.Objet, connu.Corps) = (texte.Objet, texte.Corps);
            }
            else
            {
                db.Add(new ModeleMessage { Id = Id<ModeleMessage>.Nouveau(), Genre = cle.Genre, Canal = cle.Canal, Destinataire = cle.Destinataire, Objet = texte.Objet, Corps = texte.Corps });
            }
            return Resultat.De(cle);
        }, arret);

    public Task<Resultat<CleModele>> RevenirAsync(CleModele cle, CancellationToken arret = default) =>
        ecritures.Faire(Retour, null, async _ =>
        {
            if (await TrouverAsync(cle, arret) is { } ecrit)
            {
                db.Remove(ecrit);
            }
            return Resultat.De(cle);
        }, arret);

    private Task<ModeleMessage?> TrouverAsync(CleModele cle, CancellationToken arret) =>
        db.Set<ModeleMessage>().FirstOrDefaultAsync(m => m.Genre == cle.Genre && m.Canal == cle.Canal && m.Destinataire == cle.Destinataire, arret);
}
