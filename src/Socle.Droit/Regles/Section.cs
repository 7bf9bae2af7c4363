namespace Socle.Droit;

/// <summary>The chapters of « Le droit appliqué », in its order.</summary>
public enum Section
{
    /// <summary>Suivi individuel.</summary>
    A = 1,

    /// <summary>Retour, maintien, visites particulières.</summary>
    B,

    /// <summary>Inaptitude, documents, contestation.</summary>
    C,

    /// <summary>Dossier médical.</summary>
    D,

    /// <summary>Fiche d'entreprise, document unique.</summary>
    E,

    /// <summary>Cotisations.</summary>
    F,

    /// <summary>Gouvernance, agrément, certification.</summary>
    G,

    /// <summary>Données de santé, numérique.</summary>
    H,

    /// <summary>Secret médical : qui accède à quoi.</summary>
    I,

    /// <summary>Délais, jours fériés.</summary>
    J,
}
