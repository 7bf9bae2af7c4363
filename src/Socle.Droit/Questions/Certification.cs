namespace Socle.Droit;

/// <param name="Niveau">1, 2 or 3.</param>
public sealed record FaitsCertification(int Niveau, DateOnly ObtenueLe);

public sealed record ReponseCertification : ReponseSourcee
{
    public DateOnly? ExpireLe { get; init; }

    public bool RenouvelableAuMemeNiveau { get; init; }
}

/// <summary>Order of 27/07/2023: until when does a certificate last, and may it be had again at the same level?</summary>
public static class MoteurCertification
{
    public static ReponseCertification Repondre(FaitsCertification faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        if (Communs.EstHorsCouverture(date) || CertificationDuService.Niveaux.EnVigueur(faits.ObtenueLe) is not { } niveaux)
        {
            return new() { Regles = [CertificationDuService.Niveaux.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        var expire = niveaux.Valeur.Duree(faits.Niveau).Apres(faits.ObtenueLe);
        var renouvelable = faits.Niveau == NiveauxDeCertification.Dernier;
        return new()
        {
            ExpireLe = expire,
            RenouvelableAuMemeNiveau = renouvelable,
            Regles = [niveaux, CertificationDuService.Referentiel.EnVigueur(faits.ObtenueLe)!],
            Explication = $"Certificat de niveau {faits.Niveau} valable jusqu’au {Francais.Date(expire)}"
                + (renouvelable ? ", renouvelable au même niveau." : " ; il faut ensuite le niveau supérieur."),
        };
    }
}
